import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';
import configuration from '../../.dependency-cruiser.mjs';
import { filesBelow, repository } from '../support/sourceFiles.ts';

async function cruiseFolder(folder: string): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], {
    ...configuration.options,
    baseDir: folder,
    ruleSet: { forbidden: configuration.forbidden ?? [] },
    validate: true,
  });
  if (typeof output === 'string') throw new TypeError(output);
  return output;
}

function violations({ summary }: ICruiseResult): readonly string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/** A small repository with these files. */
function repositoryOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'downhill-imports-'));
  temporary.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const uses = (path: string): string =>
  `import { thing } from '${path}';\nexport const other = thing;\n`;
const thing = 'export const thing = 1;\n';

describe('imports', () => {
  it('run one way', async () => {
    expect(violations(await cruiseFolder(repository))).toStrictEqual([]);
  }, 60_000);

  it('are really looked at: every file of src, and the arrows between them', async () => {
    const { summary, modules } = await cruiseFolder(repository);
    const cruised = new Set(modules.map(({ source }) => source));
    const programs = filesBelow('src', /\.tsx?$/u).filter(({ path }) => !path.endsWith('.d.ts'));
    expect(programs.length).toBeGreaterThan(20);
    expect(programs.filter(({ path }) => !cruised.has(path))).toStrictEqual([]);
    expect(summary.totalDependenciesCruised ?? 0).toBeGreaterThan(programs.length);
  }, 60_000);
});

describe('a planted violation is found:', () => {
  const planted: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['one-way-numerics', { 'src/numerics/a.ts': uses('../store/b.ts'), 'src/store/b.ts': thing }],
    [
      'one-way-calculus',
      { 'src/calculus/a.ts': uses('../regression/b.ts'), 'src/regression/b.ts': thing },
    ],
    [
      'one-way-model',
      { 'src/model/a.ts': uses('../regression/b.ts'), 'src/regression/b.ts': thing },
    ],
    [
      'one-way-regression',
      {
        'src/regression/a.ts':
          "import type { Thing } from '../descent/b.ts';\nexport type A = Thing;\n",
        'src/descent/b.ts': 'export interface Thing { readonly a: number }\n',
      },
    ],
    ['one-way-derivation', { 'src/derivation/a.ts': uses('../i18n/b.ts'), 'src/i18n/b.ts': thing }],
    ['one-way-ui', { 'src/ui/a.tsx': uses('../i18n/b.ts'), 'src/i18n/b.ts': thing }],
    ['one-way-guide', { 'src/guide/a.ts': uses('../playback/b.ts'), 'src/playback/b.ts': thing }],
    ['one-way-playback', { 'src/playback/a.ts': uses('../guide/b.ts'), 'src/guide/b.ts': thing }],
    [
      'one-way-controls',
      { 'src/controls/a.tsx': uses('../panels/data/b.tsx'), 'src/panels/data/b.tsx': thing },
    ],
    [
      'a-panel-imports-no-panel',
      { 'src/panels/data/a.tsx': uses('../surface/b.tsx'), 'src/panels/surface/b.tsx': thing },
    ],
    [
      'a-panel-imports-no-panel',
      { 'src/panels/shared/a.tsx': uses('../surface/b.tsx'), 'src/panels/surface/b.tsx': thing },
    ],
    [
      'no-cycles',
      {
        'src/store/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
        'src/store/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
      },
    ],
    ['app-is-the-top', { 'src/panels/a.tsx': uses('../app/b.tsx'), 'src/app/b.tsx': thing }],
    ['src-knows-no-tests', { 'src/app/a.ts': uses('../../test/b.ts'), 'test/b.ts': thing }],
    ['src-runs-in-browsers', { 'src/app/a.ts': "import 'node:fs';\n" }],
    ['pure-folders-know-no-user-interface', { 'src/descent/a.ts': "import 'react';\n" }],
    [
      'pure-folders-know-no-packages',
      {
        'src/descent/a.ts': uses('some-package'),
        'node_modules/some-package/package.json': '{ "name": "some-package", "main": "index.js" }',
        'node_modules/some-package/index.js': thing,
        'package.json': '{ "dependencies": { "some-package": "1" } }',
      },
    ],
    ['store-knows-no-react', { 'src/store/a.ts': "import 'react';\n" }],
  ];

  it.each(planted)('%s', async (name, files) => {
    const found = violations(await cruiseFolder(repositoryOf(files)));
    expect(found.some((violation) => violation.startsWith(`${name}:`))).toBe(true);
  });

  it('and what is allowed is not', async () => {
    const folder = repositoryOf({
      'src/panels/data/a.tsx': uses('./b.tsx'),
      'src/panels/data/b.tsx': uses('../../store/c.ts'),
      'src/store/c.ts': uses('../numerics/d.ts'),
      'src/numerics/d.ts': thing,
    });
    expect(violations(await cruiseFolder(folder))).toStrictEqual([]);
  });
});
