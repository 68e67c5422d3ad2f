import { placeOf } from './term.ts';
import { aboutParameter, type GivenId, slotOfLine } from './lineIds.ts';
import { inRows } from './lineRows.ts';
import type { BeatTemplate, LineTemplate } from './lineTemplate.ts';

// A line that is made of the results of several earlier ones has those in sight with it, in short: not one of them alone.

function linesOf(beats: readonly BeatTemplate[], beat: BeatTemplate['name']) {
  return beats.find(({ name }) => name === beat)?.lines ?? [];
}

/** The lines of whose results a line is made. */
function partsOf(
  { id }: LineTemplate,
  beats: readonly BeatTemplate[],
  shown: readonly number[],
): readonly LineTemplate[] {
  const name = aboutParameter(id)?.name ?? id;
  if (name === 'chain-rule') {
    const [first] = shown;
    const inner = linesOf(beats, 'inner').filter(
      (line) => (slotOfLine(line.id) ?? first) === first,
    );
    return [...linesOf(beats, 'power-rule').slice(-1), ...inner.slice(-1)];
  }
  if (name === 'update-step' || name === 'update-velocity') {
    const slopes = shown.map((slot) => `gradient-${placeOf(slot)}`);
    return linesOf(beats, 'gradient').filter((line) => slopes.includes(line.id));
  }
  return [];
}

/** What came out of a line, without how. */
function inShort(line: LineTemplate, id: GivenId): LineTemplate {
  return {
    ...line,
    id,
    isLong: false,
    worked: (values) => {
      const worked = line.worked(values);
      return worked && { sides: [], result: worked.result };
    },
  };
}

/**
 * The results of several lines that another is made of, as rows of one line; undefined where it is worked out from one.
 * @param beats all steps of the derivation.
 * @param shown the slots of the parameters whose lines are shown.
 */
export function givenLine(
  line: LineTemplate,
  beats: readonly BeatTemplate[],
  shown: readonly number[],
): LineTemplate | undefined {
  const parts = partsOf(line, beats, shown);
  if (parts.length < 2) return undefined;
  const id = line.id === 'chain-rule' ? 'chain-given' : 'update-given';
  return inRows(parts.map((part) => inShort(part, id)))[0];
}
