import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The folder of the repository. */
export const repository = join(import.meta.dirname, '..', '..');

/** A text file of the repository: its path with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The files below a folder of the repository whose names match. */
export function filesBelow(folder: string, name: RegExp): readonly SourceFile[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((absolute) => ({
      path: relative(repository, absolute).split(sep).join('/'),
      text: readFileSync(absolute, 'utf8'),
    }));
}

/**
 * A program without its comments and without what stands between quotes, lines kept, so that a
 * search finds code only. Regular expressions are not understood; none of ours holds quotes.
 */
export function codeOf(program: string): string {
  return program.replaceAll(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/gu,
    (part) => part.replaceAll(/[^\n]/gu, ' '),
  );
}
