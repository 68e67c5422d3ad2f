import { numberToText } from '../../numerics/formatNumber.ts';
import { lossFactor } from '../../regression/loss.ts';
import type { Parameters } from '../../regression/parameters.ts';
import type { MessageRef } from '../../store/lessonState.ts';
import type { Domain } from '../../ui/plot/plotScales.ts';
import type { DataDomain } from './dataDomain.ts';
import { type DataPicture, errorOf, examplePoint, featureName, featureOf } from './dataPicture.ts';
import { lineBeyond } from './lineBeyond.ts';
import { nudgeFor } from './nudge.ts';

/** That the line cannot be seen, and where it is; undefined when it can. */
export function lineInWords(line: Parameters, domain: DataDomain): MessageRef | undefined {
  const side = lineBeyond(line, domain);
  if (side === undefined) return undefined;
  return { id: side === 'below' ? 'panels.data.allBelow' : 'panels.data.allAbove' };
}

/**
 * What the picture shows at the beat, to be said in words; undefined when there is nothing to be
 * seen but what is always there.
 */
export function drawnAmongData(picture: DataPicture, yDomain: Domain): MessageRef | undefined {
  const { beat, observations, next, convention } = picture;
  const index = examplePoint(picture);
  const example = observations[index];
  if (example === undefined) return undefined;
  const error = errorOf(picture, example);
  const errors = observations.map((observation) => errorOf(picture, observation));
  const total = errors.reduce((sum, e) => sum + e * e, 0);
  if (!Number.isFinite(total)) return undefined;
  const point = index + 1;
  const feature = featureOf(picture, example.x);
  const name = featureName(picture);
  const ownSquare: MessageRef = {
    id: 'drawn.data.ownSquare',
    values: { point, area: numberToText(error * error) },
  };
  switch (beat) {
    case 'guess':
      return { id: 'drawn.data.guess' };
    case 'error':
      return {
        id: 'drawn.data.error',
        values: {
          above: errors.filter((e) => e > 0).length,
          below: errors.filter((e) => e < 0).length,
        },
      };
    case 'square':
      return picture.single ? ownSquare : { ...ownSquare, id: 'drawn.data.square' };
    case 'loss': {
      // The iteration looks at one point: nothing is gathered, and its square stands alone.
      if (picture.single) return ownSquare;
      const loss = lossFactor(convention, observations.length) * total;
      return { id: 'drawn.data.loss', values: { loss: numberToText(loss) } };
    }
    case 'power-rule':
      return {
        id: 'drawn.data.power-rule',
        values: { point, error: numberToText(error), slope: numberToText(2 * error) },
      };
    case 'inner': {
      const nudge = nudgeFor(yDomain, feature);
      const values = { point, nudge: numberToText(nudge), move: numberToText(nudge * feature) };
      return { id: 'drawn.data.inner', values };
    }
    case 'chain-rule':
      return {
        id: 'drawn.data.chain-rule',
        values: { point, pull: numberToText(2 * error), name, lever: numberToText(feature) },
      };
    case 'gradient':
      return undefined;
    case 'update':
      return {
        id: name === 'z' ? 'drawn.data.updateScaled' : 'drawn.data.update',
        values: { m: numberToText(next.m), b: numberToText(next.b) },
      };
  }
}
