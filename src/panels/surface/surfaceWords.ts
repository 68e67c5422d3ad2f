import type { BeatName } from '../../derivation/beatNames.ts';
import type { Iterate } from '../../descent/trajectory.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { Parameters } from '../../regression/parameters.ts';
import type { MessageRef } from '../../store/lessonState.ts';

/** What the surface shows at the beat, to be said in words; undefined when nothing is added to it. */
export function drawnOnSurface(
  beat: BeatName,
  { loss, gradient }: Pick<Iterate, 'loss' | 'gradient'>,
  next: Parameters,
): MessageRef | undefined {
  switch (beat) {
    case 'loss':
      return { id: 'drawn.surface.loss', values: { loss: numberToText(loss) } };
    case 'gradient':
      return {
        id: 'drawn.surface.gradient',
        values: { m: numberToText(gradient.m), b: numberToText(gradient.b) },
      };
    case 'update':
      return {
        id: 'drawn.surface.update',
        values: { m: numberToText(next.m), b: numberToText(next.b) },
      };
    case 'guess':
    case 'error':
    case 'square':
    case 'power-rule':
    case 'inner':
    case 'chain-rule':
      return undefined;
  }
}
