import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beatNames } from '../../../src/derivation/beatNames.ts';
import { pointOrders } from '../../../src/descent/method.ts';
import { methodIds } from '../../../src/descent/methods/method.ts';
import { builtInModels } from '../../../src/model/builtIn.ts';
import { penaltyIds } from '../../../src/model/penalty.ts';
import { lossConventions } from '../../../src/model/lossConvention.ts';
import { presets } from '../../../src/regression/presets.ts';
import { scalingKinds } from '../../../src/regression/scaling.ts';
import { initialState } from '../../../src/store/appState.ts';
import { knownKeys } from '../../../src/store/formats/link.ts';
import { sceneValues } from '../../../src/store/lessons/sceneValues.ts';
import { sightNames } from '../../../src/store/lessons/sight.ts';
import { defaultView, viewField, viewFieldNames } from '../../../src/store/view.ts';

// What stands in docs/formats.md is what the code reads: a field that comes or goes changes both.

const page = readFileSync('docs/formats.md', 'utf8');

/** What is marked as code in a text. */
function codes(text: string): readonly string[] {
  return [...text.matchAll(/`(?<code>[^`]+)`/gu)].map(({ groups }) => groups?.['code'] ?? '');
}

/** The part of the page under a heading, up to the next one. */
function under(heading: string): string {
  const [, after = ''] = page.split(`\n${heading}\n`);
  return after.split(/\n#+ /u)[0] ?? '';
}

/** The rows of the table under a heading: the values by their key. */
function tableUnder(heading: string): ReadonlyMap<string, string> {
  const rows = under(heading)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(rows.map(([, key = '', values = '']) => [codes(key)[0] ?? '', values]));
}

/** The names that follow some word, up to the full stop. */
function listAfter(word: string): readonly string[] {
  return codes(new RegExp(`\\n${word}: (?<list>[^.]*)\\.`, 'u').exec(page)?.groups?.['list'] ?? '');
}

/** The values that a field of the view is chosen from, if it is. */
function optionsOf(field: object): readonly string[] {
  return 'options' in field ? (field.options as readonly string[]) : [];
}

interface SchemaPart {
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
  readonly oneOf?: readonly SchemaPart[];
  readonly const?: unknown;
}

describe('the page about links and lesson files', () => {
  const run = tableUnder('### The run');
  const view = tableUnder('### The view');

  it('has every key of a link, and none that is not read', () => {
    expect([...run.keys(), ...view.keys()].toSorted()).toStrictEqual(knownKeys.toSorted());
    expect([...view.keys()]).toStrictEqual(
      viewFieldNames.flatMap((name) => viewField(name).link?.key ?? []),
    );
  });

  it('has every value of the run that has a name', () => {
    const named = { loss: lossConventions, method: methodIds, order: pointOrders };
    const further = { each: penaltyIds, scale: scalingKinds, beat: beatNames };
    for (const [key, names] of Object.entries({ ...named, ...further }))
      expect(codes(run.get(key) ?? ''), key).toStrictEqual([...names]);
    expect(listAfter('Data sets')).toStrictEqual(presets.map(({ id }) => id));
    expect(listAfter('Models')).toStrictEqual(builtInModels.map(({ id }) => id));
  });

  it('has every value of the view that has a name, the usual one first', () => {
    // What can be in sight stands with the scenes, and the questions, which are many, in a file of their own.
    const elsewhere = ['hide', 'question'];
    const faults = viewFieldNames.flatMap((name) => {
      const field = viewField(name);
      const { link } = field;
      if (link === undefined) return [];
      const { key, read } = link;
      const said = codes(view.get(key) ?? '');
      const options = elsewhere.includes(key) ? [] : optionsOf(field);
      return [
        ...said.filter((value) => read(value) === undefined).map((value) => `${key}=${value}?`),
        ...options.filter((option) => !said.includes(option)).map((option) => `${key}=${option}`),
        ...said.slice(0, 1).filter((usual) => read(usual) !== defaultView[name]),
      ];
    });
    expect(faults).toStrictEqual([]);
  });

  it('has every field of a lesson file, and what can be in sight and asked', () => {
    const schema = JSON.parse(readFileSync('public/lesson.schema.json', 'utf8')) as SchemaPart;
    const scene = schema.properties?.['scenes']?.items;
    const kinds = scene?.properties?.['forecast']?.oneOf ?? [];
    const fieldsOf = (part: SchemaPart | undefined) => Object.keys(part?.properties ?? {});
    const forecast = tableUnder('### A forecast');
    expect([...tableUnder('## Lesson files').keys()]).toStrictEqual(fieldsOf(schema));
    expect([...tableUnder('### A scene').keys()]).toStrictEqual(fieldsOf(scene));
    expect([...forecast.keys()]).toStrictEqual([...new Set(kinds.flatMap(fieldsOf))]);
    expect(codes(tableUnder('### A scene').get('show') ?? '')).toStrictEqual([...sightNames]);
    expect(codes(forecast.get('kind') ?? '')).toStrictEqual(
      kinds.map(({ properties }) => properties?.['kind']?.const),
    );
  });

  it('has every name that words may have for a number', () => {
    const { experiment, cursor } = initialState;
    const names = Object.keys(sceneValues({ experiment, cursor }, {}));
    expect([...tableUnder('### Numbers in words').keys()].toSorted()).toStrictEqual(
      names.toSorted(),
    );
  });
});
