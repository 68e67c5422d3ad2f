import { describe, expect, it } from 'vitest';
import { pureFolders } from '../../.dependency-cruiser.mjs';
import { codeOf, filesBelow, type SourceFile } from '../support/sourceFiles.ts';

/** Where the pattern occurs in the code of these files, as `path:line`. */
function occurrences(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) =>
    codeOf(text)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

/** Exported functions without a comment of documentation above them, as `path name`. */
function undocumented({ path, text }: SourceFile): readonly string[] {
  return [...text.matchAll(/(\*\/\n)?^export (?:async )?function\*? (\w+)/gmu)]
    .filter(([, documentation]) => documentation === undefined)
    .map(([, , name]) => `${path} ${name ?? ''}`);
}

const little = new Set(
  'a an the of to for in on at by with and or is are it its that this as from be has have was what which how where when one each all any there'.split(
    ' ',
  ),
);

/** The trunk of a word, near enough: choose, chooses and choosing have the same one. */
function trunkOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/(?:ing|ed|es|s|e)$/u, '')
    .replace(/(?<last>.)\k<last>$/u, '$<last>');
}

/** Exports whose comment says next to nothing that their name does not say, as `path name`. */
function restated({ path, text }: SourceFile): readonly string[] {
  const exports = text.matchAll(
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:async )?(?:function\*?|const|class) (\w+)/gu,
  );
  return [...exports].flatMap(([, comment = '', name = '']) => {
    const known = name.split(/(?<=[a-z0-9])(?=[A-Z])/u).map(trunkOf);
    const words = comment.match(/[\p{L}\p{N}]+|\p{Sm}/gu) ?? [];
    const said = words.filter((word) => !little.has(word.toLowerCase())).map(trunkOf);
    const fresh = said.filter(
      (word) => !known.some((part) => part === word || (part.length > 3 && word.startsWith(part))),
    );
    return new Set(fresh).size < 2 ? [`${path} ${name}`] : [];
  });
}

const program = filesBelow('src', /\.tsx?$/u);
const styles = filesBelow('src', /\.css$/u);
const pure = program.filter(({ path }) =>
  pureFolders.some((folder) => path.startsWith(`src/${folder}/`)),
);

const impure =
  /\bMath\.random\b|\bDate\b|\bperformance\.|\b(?:window|document|navigator|localStorage|sessionStorage)\s*[.[?]|\b(?:setTimeout|setInterval|requestAnimationFrame|fetch)\(|\bimport(?:\.meta\b|\()/u;
const htmlStrings =
  /\b(?:innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|renderToString)\b/u;

describe('the source', () => {
  it('is there', () => {
    expect(program.length).toBeGreaterThan(20);
    expect(new Set(pure.map(({ path }) => path.split('/')[1]))).toStrictEqual(new Set(pureFolders));
  });

  it('has no file of more than 400 lines', () => {
    const long = [...program, ...styles].filter(({ text }) => text.split('\n').length > 401);
    expect(long.map(({ path }) => path)).toStrictEqual([]);
  });

  it('has no barrel files', () => {
    const barrels = program.filter(({ path }) => /\/index\.tsx?$/u.test(path));
    expect(barrels.map(({ path }) => path)).toStrictEqual([]);
  });

  it('knows no chance, clock or browser in the pure folders', () => {
    expect(occurrences(pure, impure)).toStrictEqual([]);
  });

  it('documents every exported function of the pure folders', () => {
    expect(pure.flatMap(undocumented)).toStrictEqual([]);
  });

  it('says more in a comment than the name below it says', () => {
    expect(program.flatMap(restated)).toStrictEqual([]);
  });

  it('never makes HTML from strings', () => {
    expect(occurrences(program, htmlStrings)).toStrictEqual([]);
  });

  it('takes labels from the message catalogue', () => {
    // What stands between tags is checked by the linter (react/jsx-no-literals).
    const label =
      /\b(?:aria-label|aria-description|aria-valuetext|aria-roledescription|title|placeholder|alt|label)=(?:"[^"]*\p{L}|\{\s*['"`][^'"`$]*\p{L})/u;
    const found = program
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, text }) =>
        text
          .split('\n')
          .flatMap((line, index) => (label.test(line) ? [`${path}:${index + 1}`] : [])),
      );
    expect(found).toStrictEqual([]);
  });
});

describe('these checks bite:', () => {
  const bad = (text: string): readonly SourceFile[] => [{ path: 'bad.ts', text }];

  it.each([
    'const a = Math.random();',
    'const now = Date.now();',
    'const now = performance.now();',
    'const width = window.innerWidth;',
    'document.title = name;',
    "const files = import.meta.glob('./data/*.csv');",
    "const part = await import('./part.ts');",
  ])('impure: %s', (text) => {
    expect(occurrences(bad(`// first line\n${text}`), impure)).toStrictEqual(['bad.ts:2']);
  });

  it('but comments and texts may speak of it', () => {
    expect(
      occurrences(bad("/* Math.random */ const a = 'document.title'; // Date"), impure),
    ).toStrictEqual([]);
  });

  it('HTML from a string', () => {
    expect(occurrences(bad('node.innerHTML = text;'), htmlStrings)).toStrictEqual(['bad.ts:1']);
  });

  it('a function without documentation', () => {
    const text = '/** Says what. */\nexport function good() {}\n\nexport function lazy() {}\n';
    expect(undocumented({ path: 'bad.ts', text })).toStrictEqual(['bad.ts lazy']);
  });

  it.each([
    ['/** Chooses the loss. */', 'export function chooseLoss() {}'],
    ['/** The title of a beat. */', 'export const beatTitle = 1;'],
  ])('a comment that repeats the name: %s', (comment, line) => {
    expect(restated({ path: 'bad.ts', text: `${comment}\n${line}\n` })).toHaveLength(1);
  });

  it('but not one that says what, or why', () => {
    const text = '/** ŷ − y: positive above the points. */\nexport function errorAt() {}\n';
    expect(restated({ path: 'good.ts', text })).toStrictEqual([]);
  });
});
