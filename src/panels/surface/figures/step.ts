import type { BeatName } from '../../../derivation/beatNames.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Frame } from '../../../ui/plot/marks/mark.ts';
import type { SurfaceMark, SurfacePicture } from '../surfacePicture.ts';
import { drawnText, namesOf } from './gradient.ts';
import { type StepArrow, stepArrow } from './stepArrow.ts';
import { receding } from '../../../ui/plot/marks/receding.ts';

/**
 * Whether the step is still to be derived: a pale arrow beside the loss or the gradient that are spoken of
 * would have no name.
 */
export function isBeforeStep(beat: BeatName): boolean {
  return beat === 'loss' || beat === 'gradient';
}

/** What the arrow of the step is, and where lines say it, what it is made of. */
function stepLabel(
  { isPlain, derived, current, next }: SurfacePicture,
  { to }: StepArrow,
): SurfaceMark {
  const name = translate('panels.surface.step');
  return {
    shape: 'label',
    role: 'rate',
    // In two rows before its name alone, which does not say what it has to do with the gradient.
    texts:
      isPlain && derived
        ? [
            translate('panels.surface.stepDownhill'),
            translate('panels.surface.stepDownhillInRows'),
            name,
          ]
        : [name],
    // Beside its far half: near its beginning the gradient has its name.
    of: [{ x: (current.across + next.across) / 2, y: (current.up + next.up) / 2 }, to],
    sides: ['above', 'below', 'right', 'left'],
    gap: 10,
    rank: 1,
  };
}

/**
 * The step to come: a short one longer than it is where it is what is spoken of, with words that say so.
 * Lit, it is thicker and says the learning rate.
 */
export function step(picture: SurfacePicture, frame: Frame, isLit = false): readonly SurfaceMark[] {
  const { current, next, beat, rate, settled } = picture;
  if (!isLit && (picture.unspoken || isBeforeStep(beat))) return [];
  const isSpokenOf = settled && (beat === 'update' || isLit);
  const arrow = stepArrow(frame, current, next, isSpokenOf);
  const marks: SurfaceMark[] = [];
  if (arrow !== undefined)
    marks.push({
      shape: 'arrow',
      from: arrow.from,
      to: arrow.to,
      role: 'rate',
      width: isLit ? 3.6 : 2.6,
      strength: isSpokenOf || isLit ? 1 : receding,
      term: 'rate',
      ...(beat === 'update'
        ? {
            says: {
              id: 'drawn.surface.update',
              values: {
                ...namesOf(picture),
                acrossValue: numberToText(next.across),
                upValue: numberToText(next.up),
              },
            },
          }
        : {}),
    });
  const words = isLit ? [`η = ${numberToText(rate)}`] : [];
  const longer = arrow && drawnText({ by: arrow.times, isShorter: false });
  if (longer !== undefined) words.push(`${translate('panels.surface.step')}, ${longer}`);
  else if (arrow !== undefined && !isLit && isSpokenOf) marks.push(stepLabel(picture, arrow));
  if (words.length > 0)
    marks.push({
      shape: 'label',
      role: 'rate',
      texts: [words.join(', ')],
      of: arrow === undefined ? [{ x: current.across, y: current.up }] : [arrow.from, arrow.to],
      sides: ['right', 'left', 'below', 'above'],
      gap: 10,
      size: isLit ? 1.1 : 1,
      leader: true,
    });
  return marks;
}
