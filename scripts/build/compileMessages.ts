import { readFile } from 'node:fs/promises';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/**
 * Compiles the ICU messages of src/i18n/messages/ while they are loaded, so that the browser needs
 * no message parser. The compiled form is still JSON: Lingui's token lists.
 */
export function compileMessages(): Plugin {
  return {
    name: 'downhill:compile-messages',
    enforce: 'pre',
    async load(id) {
      const path = id.split('?')[0] ?? id;
      if (!/\/src\/i18n\/messages\/.+\.json$/u.test(path)) return null;
      const messages = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
      return JSON.stringify(
        Object.fromEntries(
          Object.entries(messages).map(([key, text]) => [key, compileMessageOrThrow(text)]),
        ),
      );
    },
  };
}
