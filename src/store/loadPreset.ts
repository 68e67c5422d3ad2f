import { parseNumber } from '../numerics/parseNumber.ts';
import type { Observation } from '../regression/observation.ts';
import { originOf, type PresetId } from '../regression/presets.ts';

// One chunk for each file, loaded when it is asked for.
const files = import.meta.glob<string>('../regression/data/*.csv', {
  query: '?raw',
  import: 'default',
});

function numberIn(row: readonly string[], position: number): number {
  const text = row[position] ?? '';
  const parsed = parseNumber(text);
  if (!parsed.ok) throw new Error(`column ${position + 1}: "${text}" is no number`);
  return parsed.value;
}

/**
 * The points of a preset, loaded on demand.
 *
 * @throws {Error} If the file cannot be loaded (no network), or is not what it should be.
 */
export async function loadPreset(id: PresetId): Promise<readonly Observation[]> {
  const origin = originOf[id];
  if ('observations' in origin) return origin.observations;
  const load = files[`../regression/data/${origin.sourceFile}`];
  if (load === undefined) throw new Error(`there is no file ${origin.sourceFile}`);
  // By rows: the parser that makes objects writes itself as code, which the page's policy forbids.
  const [text, { csvParseRows }] = await Promise.all([load(), import('d3-dsv')]);
  const [header = [], ...rows] = csvParseRows(text);
  const [x, y] = [origin.columns.x, origin.columns.y].map((name) => header.indexOf(name));
  if (x === undefined || y === undefined || x < 0 || y < 0) {
    throw new Error(`${origin.sourceFile} has other columns`);
  }
  return rows.map((row) => ({ x: numberIn(row, x), y: numberIn(row, y) }));
}
