import { describe, expect, it } from 'vitest';
import { allowedImports } from '../../.dependency-cruiser.mjs';
import { filesBelow, type SourceFile } from '../support/sourceFiles.ts';

// A class is styled where its component lives, and style sheets keep the import rule: another room may
// say how it looks inside something of its own (`.guide-page .slider`), and only if it may import it.

/** The folder below src that a file belongs to, each panel one of its own: 'ui', 'panels/data'. */
function roomOf(path: string): string {
  const [, folder = '', part = ''] = path.split('/');
  return folder === 'panels' ? `${folder}/${part}` : folder;
}

function mayUse(room: string, other: string): boolean {
  if (room === other || room === 'app') return true;
  const [folder = ''] = room.split('/');
  const [otherFolder = ''] = other.split('/');
  if (folder === otherFolder) return other === 'panels/shared';
  const allowed: Readonly<Record<string, readonly string[]>> = allowedImports;
  return allowed[folder]?.includes(otherFolder) ?? false;
}

/** The selectors of a style sheet, one by one. */
function selectorsOf(sheet: string): readonly string[] {
  return [...sheet.replaceAll(/\/\*[\s\S]*?\*\//gu, '').matchAll(/(?<=^|[{};])([^{};@]+)\{/gu)]
    .flatMap(([, selectors = '']) => selectors.split(/,(?![^(]*\))/u))
    .map((selector) => selector.trim());
}

function classesOf(selector: string): readonly string[] {
  return [...selector.matchAll(/\.(-?[A-Za-z_][\w-]*)/gu)].map(([, name = '']) => name);
}

/** The classes that a component gives to what it renders, as far as they are written out. */
function classesGiven(program: string): readonly string[] {
  return [...program.matchAll(/className=(?:"([^"]*)"|\{([^}]*)\})/gu)].flatMap(
    ([, plain, code = '']) => {
      const texts = plain === undefined ? (code.match(/(?<=['`])[^'`]*(?=['`])/gu) ?? []) : [plain];
      return texts
        .flatMap((text) => text.split(/\s+/u))
        .filter((name) => /^[a-z][\w-]*$/u.test(name));
    },
  );
}

interface Mention {
  readonly path: string;
  readonly room: string;
  readonly selector: string;
  readonly classes: readonly string[];
}

function mentionsIn(files: readonly SourceFile[]): readonly Mention[] {
  return files
    .filter(({ path }) => path.endsWith('.css'))
    .flatMap(({ path, text }) =>
      selectorsOf(text).map((selector) => ({
        path,
        room: roomOf(path),
        selector,
        classes: [...new Set(classesOf(selector))],
      })),
    );
}

/** The rooms that say how a class looks wherever it stands; the app, which places things, comes last. */
function homesOf(mentions: readonly Mention[]): ReadonlyMap<string, readonly string[]> {
  const homes = new Map<string, readonly string[]>();
  for (const { room, classes } of mentions) {
    const [name] = classes;
    if (name === undefined || classes.length > 1) continue;
    const known = homes.get(name)?.filter((other) => other !== 'app') ?? [];
    if (known.length > 0 && (room === 'app' || known.includes(room))) continue;
    homes.set(name, [...known, room]);
  }
  return homes;
}

/** What breaks the rule, as `path: what`. */
function faultsOf(files: readonly SourceFile[]): readonly string[] {
  const mentions = mentionsIn(files);
  const homes = homesOf(mentions);
  const faults = [...homes]
    .filter(([, rooms]) => rooms.length > 1)
    .map(([name, rooms]) => `.${name} is styled in ${rooms.join(' and ')}`);
  for (const { path, room, selector, classes } of mentions) {
    const foreign = classes.filter((name) => homes.get(name)?.includes(room) === false);
    const out = foreign.filter((name) => !homes.get(name)?.every((home) => mayUse(room, home)));
    if (out.length > 0) faults.push(`${path}: ${selector} speaks of .${out.join(' and .')}`);
    else if (classes.length > 0 && foreign.length === classes.length && room !== 'app')
      faults.push(`${path}: ${selector} has nothing of its own`);
  }
  for (const { path, text } of files.filter((file) => !file.path.endsWith('.css'))) {
    for (const name of new Set(classesGiven(text))) {
      const out = homes.get(name)?.filter((home) => home !== 'app' && !mayUse(roomOf(path), home));
      if (out !== undefined && out.length > 0)
        faults.push(`${path}: .${name} is styled in ${out.join(' and ')}`);
    }
  }
  return faults;
}

describe('style sheets', () => {
  it('are really read', () => {
    const homes = homesOf(mentionsIn(filesBelow('src', /\.css$/u)));
    expect(homes.size).toBeGreaterThan(200);
    expect(homes.get('button')).toStrictEqual(['ui']);
    const given = filesBelow('src', /\.tsx$/u).flatMap(({ text }) => classesGiven(text));
    expect(new Set(given).size).toBeGreaterThan(200);
  });

  it('style a class in the room of its component, and keep the import rule', () => {
    expect(faultsOf(filesBelow('src', /\.(?:css|tsx)$/u))).toStrictEqual([]);
  });
});

describe('a planted violation is found:', () => {
  const own = { path: 'src/panels/data/Data.css', text: '.data-line { color: red; }' };
  const base = { path: 'src/ui/base.css', text: '.button { color: red; }' };

  it.each<[string, readonly SourceFile[]]>([
    [
      'a class of two panels',
      [own, { path: 'src/panels/surface/Surface.css', text: '.data-line { color: blue; }' }],
    ],
    [
      'a class of a panel in ui',
      [own, { path: 'src/ui/more.css', text: '.button .data-line { color: blue; }' }],
    ],
    [
      'a class of ui styled for everybody by a panel',
      [
        base,
        { path: 'src/panels/data/Data.css', text: '.button:hover, .data-line { color: red; }' },
      ],
    ],
    [
      'a component that looks as another panel says',
      [own, { path: 'src/panels/surface/Surface.tsx', text: '<p className="data-line" />' }],
    ],
    [
      'the same, chosen by a condition',
      [own, { path: 'src/controls/Play.tsx', text: "<p className={on ? 'data-line' : 'play'} />" }],
    ],
  ])('%s', (_what, files) => {
    expect(faultsOf(files)).not.toStrictEqual([]);
  });

  it('and what is allowed is not', () => {
    const files = [
      base,
      own,
      {
        path: 'src/panels/data/More.css',
        text: '@media print { .data-line .button { color: red; } }',
      },
      { path: 'src/app/layout.css', text: '.data-line, .placed { order: 2; }' },
      { path: 'src/controls/Play.tsx', text: '<p className="placed" />' },
      { path: 'src/panels/data/Data.tsx', text: '<p className="button data-line" />' },
    ];
    expect(faultsOf(files)).toStrictEqual([]);
  });
});
