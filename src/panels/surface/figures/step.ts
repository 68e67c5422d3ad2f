import type { BeatName } from '../../../derivation/beatNames.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Frame } from '../../../ui/plot/marks/mark.ts';
import type { SurfaceMark, SurfacePicture } from '../surfacePicture.ts';
import { namesOf } from './gradient.ts';
import { stepArrow } from './stepArrow.ts';

// How strongly the step to come is drawn before it is spoken of.
const usual = 0.45;

/**
 * Whether the step is still to be derived: a pale arrow beside the loss or the gradient that are spoken of
 * would have no name.
 */
export function isBeforeStep(beat: BeatName): boolean {
  return beat === 'loss' || beat === 'gradient';
}

/**
 * The step to come: a short one longer than it is where it is what is spoken of, with words that say so.
 * Lit, it is thicker and says the learning rate.
 */
export function step(picture: SurfacePicture, frame: Frame, isLit = false): readonly SurfaceMark[] {
  const { current, next, beat, rate, settled } = picture;
  if (!isLit && isBeforeStep(beat)) return [];
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
      strength: isSpokenOf || isLit ? 1 : usual,
      term: 'rate',
      ...(beat === 'update'
        ? {
            says: {
              id: 'drawn.surface.update',
              values: { ...namesOf(picture), m: numberToText(next.m), b: numberToText(next.b) },
            },
          }
        : {}),
    });
  const words = isLit ? [`η = ${numberToText(rate)}`] : [];
  if (arrow !== undefined && arrow.times > 1)
    words.push(translate('panels.surface.longerStep', { times: numberToText(arrow.times) }));
  if (words.length > 0)
    marks.push({
      shape: 'label',
      role: 'rate',
      texts: [words.join(', ')],
      of: arrow === undefined ? [{ x: current.m, y: current.b }] : [arrow.from, arrow.to],
      sides: ['right', 'left', 'below', 'above'],
      gap: 10,
      size: isLit ? 1.1 : 1,
      leader: true,
    });
  return marks;
}
