import { expect, it, describe } from 'vitest';
import { encodeRun, decodeRun } from '../../src/store/formats/runFile.ts';
import { decodeLink, encodeLink } from '../../src/store/formats/link.ts';
import { decodeState } from '../../src/store/formats/restoredState.ts';
import { encodeState } from '../../src/store/formats/savedState.ts';
import { initialState } from '../../src/store/appState.ts';
import { pictureView } from '../../src/store/pictureView.ts';
import {
  defaultView,
  layouts,
  speedOf,
  speeds,
  viewField,
  viewFieldNames,
  type View,
} from '../../src/store/view.ts';
import { choice, habit, switched } from '../../src/store/viewField.ts';
import { someStamp } from './app.ts';

/** A row of the table, whatever its values are. */
interface Row {
  readonly usual: unknown;
  readonly belongsTo: 'picture' | 'person';
  readonly link:
    | { readonly key: string; write(value: unknown): string; read(text: string): unknown }
    | undefined;
  readonly holds: (value: unknown) => boolean;
}

/** A value of the field other than its usual one, if links can say one. */
function otherValue({ link, usual }: Row, texts: readonly string[]): unknown {
  return texts.map((text) => link?.read(text)).find((value) => ![undefined, usual].includes(value));
}

/** What a table of fields lacks, as `field: what`. */
function lacks(table: Readonly<Record<string, Row>>): readonly string[] {
  const keys = Object.values(table).map(({ link }) => link?.key);
  return Object.entries(table).flatMap(([name, field]) => {
    const { usual, belongsTo, link, holds } = field;
    const faults: string[] = [];
    if (!holds(usual)) faults.push('its own default');
    if ([undefined, null, {}, 'nothing of ours'].some((value) => holds(value)))
      faults.push('check');
    if (belongsTo === 'picture' && link === undefined) faults.push('key in links');
    if (link && keys.indexOf(link.key) !== keys.lastIndexOf(link.key))
      faults.push('key of its own');
    if (link && link.read(link.write(usual)) !== usual) faults.push('way back from links');
    return faults.map((fault) => `${name}: ${fault}`);
  });
}

const table = Object.fromEntries(
  viewFieldNames.map((name): [string, Row] => [name, viewField(name)]),
);
// Texts of links of which each field understands one that is not its default.
const texts =
  'dark projector 0,1,0,1 x2 surface equal symbols every 3 10 iteration log off contents plus sum guess minimum line-learns'.split(
    ' ',
  );
// Habits of which links do not speak, each changed.
const habits: Partial<View> = { letterKeys: false, welcome: true };
const changed = Object.fromEntries(
  viewFieldNames.map((name) => [
    name,
    otherValue(table[name]!, texts) ?? habits[name] ?? defaultView[name],
  ]),
) as unknown as View;

describe('the table of the view', () => {
  it('lacks nothing', () => {
    expect(lacks(table)).toStrictEqual([]);
  });

  it('has no key that links use for something else', () => {
    const link = encodeLink(initialState.experiment, initialState.cursor, changed);
    const keys = link.split('&').map((pair) => pair.split('=')[0]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is all that links, run files and stored states need to bring every field back', async () => {
    const state = { ...initialState, view: changed };
    const same = viewFieldNames.filter((name) => changed[name] === defaultView[name]);
    // There is one language so far.
    expect(same).toStrictEqual(['language']);

    const link = await decodeLink(encodeLink(state.experiment, state.cursor, changed));
    expect({ ...link.view, language: 'en', ...habits }).toStrictEqual(changed);

    const run = decodeRun(encodeRun(state));
    expect(run).toMatchObject({ ok: true, view: pictureView(changed), faults: [] });

    const stored = decodeState(encodeState(state, 0, someStamp));
    expect(stored).toMatchObject({ ok: true, state: { view: changed }, faults: [] });
  });

  it('keeps what belongs to the person at the screen out of run files', () => {
    const personal = viewFieldNames.filter((name) => !(name in pictureView(changed)));
    expect(personal).toStrictEqual(['theme', 'language', 'layout', 'letterKeys', 'welcome']);
  });

  it.each(viewFieldNames)(
    '%s: a stored value that is none is named, and gets its default',
    (name) => {
      const text = encodeState(initialState, 0, someStamp);
      const stored = JSON.parse(text) as { view: Record<string, unknown> };
      stored.view[name] = { wrong: true };
      expect(decodeState(JSON.stringify(stored))).toMatchObject({
        ok: true,
        state: { view: defaultView },
        faults: [{ id: 'notices.storedPart', values: { part: name, value: '{"wrong":true}' } }],
      });
    },
  );
});

describe('the layout', () => {
  it('is the stage where a link does not say', async () => {
    const link = await decodeLink('#v=1&k=3');
    expect({ ...defaultView, ...link.view }.layout).toBe('stage');
  });

  it('that older versions called desk is the overview, in links and in stored states', async () => {
    const link = await decodeLink('#v=1&layout=desk');
    expect(link).toMatchObject({ view: { layout: 'overview' }, faults: [] });
    const text = encodeState(initialState, 0, someStamp).replace(
      '"layout":"stage"',
      '"layout":"desk"',
    );
    expect(decodeState(text)).toMatchObject({
      ok: true,
      state: { view: { layout: 'overview' } },
      faults: [],
    });
  });

  it('says what Play plays, unless a speed was chosen', () => {
    const units = layouts.map((layout) => speedOf({ ...defaultView, layout }).unit);
    expect(units).toStrictEqual(['beat', 'iteration', 'beat']);
    expect(speedOf({ ...defaultView, speed: '10' })).toStrictEqual(speeds['10']);
    // Lines that are out of sight, as in most scenes, are not played.
    expect(speedOf({ ...defaultView, hide: ['derivation'] }).unit).toBe('iteration');
  });
});

describe('a row that lacks something is found:', () => {
  const good = switched('grid', ['on', 'off'], true);
  it.each<[string, Readonly<Record<string, Row>>]>([
    ['grid: key in links', { grid: { ...habit(true), belongsTo: 'picture' } }],
    ['grid: key of its own', { grid: good, lines: good }],
    ['grid: its own default', { grid: { ...good, holds: (value: unknown) => value === false } }],
    ['grid: check', { grid: { ...good, holds: () => true } }],
    [
      'size: way back from links',
      { size: { ...choice<string>('size', ['s', 'l'], 's'), usual: 'm' } },
    ],
  ])('%s', (fault, rows) => {
    expect(lacks(rows)).toContain(fault);
  });
});
