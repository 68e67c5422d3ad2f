import { type ParameterPlace, placeOf } from './term.ts';
import { aboutParameter, type LineId } from './lineIds.ts';

// Which earlier line each is worked out from: that is the one to have in sight, and not the one that happens to come before.

/** The parameters whose lines are shown: the one of a line, the first and the last. */
interface Places {
  readonly own: ParameterPlace;
  readonly first: ParameterPlace;
  readonly last: ParameterPlace;
}

/** What a line may be worked out from: the first of these that comes before it; otherwise it is the line before. */
type Sources = readonly LineId[];

const fixed: Partial<Record<LineId, Sources>> = {
  'power-quotient': ['square'],
  'absolute-quotient': ['absolute'],
  'outer-step-1': ['log-loss'],
  'inner-error': ['error'],
  // With the log loss the guess itself is differentiated.
  'inner-step-1': ['inner-error', 'guess'],
  'chain-rule': ['chain-change'],
  'gradient-loss': ['loss'],
  'gradient-factor': ['gradient-loss', 'loss'],
  'update-others': ['gradient-others'],
};

function sourcesOf(id: LineId, { own, first, last }: Places): Sources {
  switch (aboutParameter(id)?.name ?? id) {
    case 'inner-line':
      return ['inner-error', 'guess'];
    // A slope of several steps follows from the last of them.
    case 'inner':
      return [`inner-line-${own}`];
    case 'chain-change':
      return [`inner-${first}`];
    // Of one point nothing is added up: its slope is known from the chain rule.
    case 'gradient':
      return own === first
        ? [
            'gradient-points',
            'gradient-sum',
            'gradient-factor',
            `chain-error-${own}`,
            `chain-${own}`,
          ]
        : [];
    case 'update-step':
    case 'update-velocity':
      return [`gradient-${last}`];
    case 'update-squares':
      return [`update-velocity-${first}`, `gradient-${last}`];
    // Lines told together for all parameters are called after the first.
    case 'update':
      return [
        'update-step',
        `update-newton-${last}`,
        `update-mean-velocity-${first}`,
        `update-squares-${first}`,
        `update-velocity-${first}`,
      ];
    default:
      return fixed[id] ?? [];
  }
}

/**
 * The line that another is worked out from.
 * @param before the lines before it, in their order.
 * @param shown the slots of the parameters whose lines are shown.
 * @returns undefined for the first line.
 */
export function sourceOf(
  id: LineId,
  before: readonly LineId[],
  shown: readonly number[],
): LineId | undefined {
  const [first, last] = [placeOf(shown[0] ?? 0), placeOf(shown.at(-1) ?? 0)];
  const own = placeOf(aboutParameter(id)?.slot ?? 0);
  const sources = sourcesOf(id, { own, first, last });
  return sources.find((source) => before.includes(source)) ?? before.at(-1);
}
