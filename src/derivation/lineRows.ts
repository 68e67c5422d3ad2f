import type { LineId, UpdateLine } from './lineIds.ts';
import type { ModelSentence } from './lineSentence.ts';
import type { LineTemplate } from './lineTemplate.ts';

/**
 * What a method carries on, which is told once for all parameters, each in a row of one line: and so are, together, the
 * corrections of its means.
 */
export const toldTogether = {
  'update-velocity': 'update-velocity',
  'update-squares': 'update-squares',
  'update-mean-velocity': 'update-means',
  'update-mean-squares': 'update-means',
} as const satisfies Partial<Record<UpdateLine, ModelSentence>>;

/** Whether lines of this name stand in one line. */
export function isToldTogether(name: string): name is keyof typeof toldTogether {
  return name in toldTogether;
}

/** What lines have in common that stand in one line: a line that stands alone has its own name. */
function kindOf(id: LineId): string {
  const name = id.slice(0, id.lastIndexOf('-'));
  // The parameters shown move at once, from the old values of all.
  if (name === 'update') return name;
  return isToldTogether(name) ? toldTogether[name] : id;
}

/** Lines that say the same of several parameters, as the rows of one. */
export function inRows([first, ...others]: readonly LineTemplate[]): readonly LineTemplate[] {
  return first === undefined ? [] : [{ ...first, others }];
}

/** Lines of the same kind as one line, in the place of the first of them. */
export function withRows(lines: readonly LineTemplate[]): readonly LineTemplate[] {
  const kinds = new Set(lines.map(({ id }) => kindOf(id)));
  return [...kinds].flatMap((kind) => inRows(lines.filter(({ id }) => kindOf(id) === kind)));
}
