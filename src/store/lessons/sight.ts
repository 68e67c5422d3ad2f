/**
 * What a scene can show or leave out: the four pictures, the lines of the derivation, the ways through
 * its steps, what moves the run, the learning rate, and the button of the guide. The names stand in
 * lesson files (`show`) and in links (`hide`). The menu always stays: it is the way to all the others.
 */
export const sightNames = [
  'data',
  'parabola',
  'surface',
  'loss',
  'derivation',
  'steps',
  'run',
  'rate',
  'guide',
] as const;

export type SightName = (typeof sightNames)[number];

// One array for each selection, so that equal ones are the same.
const selections = new Map<string, readonly SightName[]>();

/** The names that are among those given, each once, in their order: the same array for the same names. */
export function selection(names: readonly string[]): readonly SightName[] {
  const chosen = sightNames.filter((name) => names.includes(name));
  const key = chosen.join(',');
  const known = selections.get(key);
  if (known !== undefined) return known;
  selections.set(key, chosen);
  return chosen;
}

/** The names that are left when some are taken away. */
export function withoutNames(names: readonly SightName[]): readonly SightName[] {
  return selection(sightNames.filter((name) => !names.includes(name)));
}
