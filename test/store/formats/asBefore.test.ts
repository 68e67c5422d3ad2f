import { expect, it } from 'vitest';
import type { Cursor } from '../../../src/store/cursor.ts';
import { defaultExperiment, type Experiment } from '../../../src/store/experiment.ts';
import { initialState } from '../../../src/store/appState.ts';
import { decodeLink, encodeLink } from '../../../src/store/formats/link.ts';
import { decodeState } from '../../../src/store/formats/restoredState.ts';
import { decodeRun, encodeRun } from '../../../src/store/formats/runFile.ts';
import { encodeState } from '../../../src/store/formats/savedState.ts';

// What an earlier version wrote, which had the first two parameters of a start apart from those after them.

const lineJson =
  '{"points":[[1,2],[2,3]],"preset":"custom","start":{"m":1.5,"b":-2},"scaling":"none","method":{"kind":"batch"},"learningRate":0.05,"loss":"mean","seed":1}';
const parabolaJson =
  '{"points":[[1,2],[2,3]],"preset":"custom","model":"parabola","start":{"a":3,"b":2,"c":-1},"scaling":"none","method":{"kind":"batch"},"learningRate":0.05,"loss":"mean","seed":1}';
const cursorJson = '{"iteration":2,"beat":"gradient","line":1}';
const rest = 'rate=0.05&loss=mean&method=batch&scale=none&seed=1&k=2&beat=gradient';

const line: Experiment = {
  ...defaultExperiment,
  data: {
    preset: 'custom',
    observations: [
      { x: 1, y: 2 },
      { x: 2, y: 3 },
    ],
  },
  start: [1.5, -2],
};
const parabola: Experiment = { ...line, model: 'parabola', start: [3, 2, -1] };
const cursor: Cursor = { iteration: 2, beat: 'gradient', line: 1 };

it.each([
  ['the line', line, `v=1&points=1,2;2,3&m=1.5&b=-2&${rest}`],
  ['a parabola', parabola, `v=1&points=1,2;2,3&model=parabola&start=a:3;b:2;c:-1&${rest}`],
])('a link of %s is what it was', async (_name, experiment, link) => {
  expect(encodeLink(experiment, cursor, initialState.view)).toBe(link);
  expect(await decodeLink(link)).toMatchObject({ experiment, cursor, faults: [] });
});

it.each([
  ['the line', line, lineJson],
  ['a parabola', parabola, parabolaJson],
])('a run file of %s is what it was', (_name, experiment, json) => {
  const written = encodeRun({ ...initialState, experiment, cursor });
  expect(JSON.stringify((JSON.parse(written) as { experiment: unknown }).experiment)).toBe(json);
  const text = `{"format":"downhill-run","version":1,"experiment":${json},"cursor":${cursorJson}}`;
  expect(decodeRun(text)).toMatchObject({ ok: true, experiment, cursor, faults: [] });
});

it('a stored state is what it was, with its steps of undo', () => {
  const now = `"experiment":${parabolaJson},"cursor":${cursorJson}`;
  const past = `"past":[{"experiment":${lineJson},"cursor":${cursorJson}}],"future":[]`;
  const saved = '"saved":{"at":0,"by":""}';
  const begin = `{"format":"downhill-state","version":1,${saved}`;
  const view = `"view":${JSON.stringify(initialState.view)}`;
  const text = `${begin},${view},${now},${past}}`;
  const before = { experiment: line, cursor };
  const state = { ...initialState, experiment: parabola, cursor, past: [before] };
  expect(encodeState(state, 1e6, { at: 0, by: '' })).toBe(text);
  expect(decodeState(text)).toMatchObject({
    ok: true,
    faults: [],
    state: { experiment: parabola, cursor, past: [before] },
  });
});
