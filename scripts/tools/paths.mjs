import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the built app is. */
export const builtApp = join(root, 'dist');

/** What the scripts remember and write on the way. Inside node_modules, so that nothing else sees it. */
export const cache = join(root, 'node_modules', '.cache', 'downhill');
