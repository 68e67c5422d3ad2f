import { beforeEach, describe, expect, it } from 'vitest';
import { ledgerOf } from '../../../src/panels/data/ledger.ts';
import { showBeat } from '../../../src/store/actions/cursor.ts';
import { changeView, choosePoint } from '../../../src/store/actions/view.ts';
import type { BeatName } from '../../../src/derivation/beatNames.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { decodeLink } from '../../../src/store/formats/link.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';

beforeEach(() => {
  appStore.setState(initialState, true);
  choosePoint(2);
});

const area = { left: 50, top: 10, width: 600, height: 400 };
const wide = plotScales(area, [0, 6], [-1, 7], 'linear', 13);
const narrowest = plotScales({ ...area, width: 60 }, [0, 6], [-1, 7], 'linear', 13);

function rowAt(beat: BeatName, scales = wide, line = 1): readonly string[] {
  showBeat(beat, line);
  const { symbol, entries } = ledgerOf(appStore.getState(), scales);
  return [symbol, ...entries.map(({ text }) => text)];
}

describe('the numbers under the axis', () => {
  it('are what the step says of each point', () => {
    // The five points with the line y = 0: the guesses are 0, the errors −y.
    expect(rowAt('guess')).toStrictEqual(['ŷ', '0', '0', '0', '0', '0']);
    expect(rowAt('error')).toStrictEqual(['e', '−2', '−3', '−5', '−4', '−6']);
    expect(rowAt('square')).toStrictEqual(['e²', '4', '9', '25', '16', '36']);
    expect(rowAt('loss')).toStrictEqual(['e²', '4', '9', '25', '16', '36']);
    expect(rowAt('chain-rule', wide, 4)).toStrictEqual([
      '2e · x',
      '−4',
      '−12',
      '−30',
      '−32',
      '−60',
    ]);
  });

  it('in the nudge are as many times the nudge as x says', () => {
    expect(rowAt('inner', wide, 2)).toStrictEqual(['0.2 · x', '0.2', '0.4', '0.6', '0.8', '1']);
    // While the guess is written out nothing is nudged.
    expect(rowAt('inner')).toStrictEqual(rowAt('error'));
    // The chain rule begins with the nudge too.
    expect(rowAt('chain-rule', wide, 2)).toStrictEqual(rowAt('inner', wide, 2));
  });

  it('in a scene wait for the line that says what they are, where its words speak of the nudge already', () => {
    changeView({ lesson: 'mathematics' });
    expect(rowAt('inner')).toStrictEqual(rowAt('error'));
    expect(rowAt('inner', wide, 2)).toStrictEqual(['0.2 · x', '0.2', '0.4', '0.6', '0.8', '1']);
    expect(rowAt('chain-rule')).toStrictEqual(rowAt('inner', wide, 2));
  });

  it('have 1 in the place of x in the lines about b', () => {
    expect(rowAt('inner', wide, 5)).toStrictEqual(['0.2 · 1', '0.2', '0.2', '0.2', '0.2', '0.2']);
    expect(rowAt('chain-rule', wide, 5)).toStrictEqual(['2e · 1', '−4', '−6', '−10', '−8', '−12']);
    expect(rowAt('gradient', wide, 6)).toStrictEqual(['2e · 1', '−4', '−6', '−10', '−8', '−12']);
    expect(rowAt('gradient', wide, 5)).toStrictEqual(['2e · x', '−4', '−12', '−30', '−32', '−60']);
  });

  it('have none of the calculus where no line of the derivation says what they are', () => {
    changeView({ hide: ['derivation'] });
    expect(rowAt('square')).toStrictEqual(['e²', '4', '9', '25', '16', '36']);
    for (const beat of ['power-rule', 'inner', 'chain-rule', 'gradient'] as const)
      expect(rowAt(beat)).toStrictEqual(['']);
  });

  it('have three digits where no line works on with them, and none is picked out of a crowd', async () => {
    const { experiment } = await decodeLink('v=1&m=0.98765&b=0');
    appStore.setState({ experiment });
    expect(rowAt('guess')).toStrictEqual([
      'ŷ',
      '0.98765',
      '1.9753',
      '2.96295',
      '3.9506',
      '4.93825',
    ]);
    changeView({ hide: ['derivation'] });
    expect(rowAt('guess')).toStrictEqual(['ŷ', '0.988', '1.98', '2.96', '3.95', '4.94']);
    const crowd = await decodeLink('v=1&data=old-faithful');
    appStore.setState({ experiment: crowd.experiment });
    expect(rowAt('guess')).toStrictEqual(['']);
    changeView({ hide: [] });
    expect(rowAt('guess')).toHaveLength(2);
  });

  it('are the squares that another model adds up', async () => {
    const { experiment } = await decodeLink('v=1&model=origin&points=-2,-4;1,1;2,3&start=m:-1');
    appStore.setState({ experiment });
    expect(rowAt('error')).toStrictEqual(['e', '6', '−2', '−5']);
    expect(rowAt('square')).toStrictEqual(['e²', '36', '4', '25']);
    expect(rowAt('loss')).toStrictEqual(['e²', '36', '4', '25']);
    // What the parameter is multiplied by is as short as for the line.
    expect(rowAt('power-rule')).toStrictEqual(['2e', '12', '−4', '−10']);
    expect(rowAt('gradient')).toStrictEqual(['2e · x', '−24', '−4', '−20']);
    appStore.setState({ experiment: { ...experiment, each: 'absolute' } });
    expect(rowAt('loss')).toStrictEqual(['e', '6', '−2', '−5']);
  });

  it('are the slopes by their names where those are longer than a letter', async () => {
    // At k = 0 the guess is a = 1 everywhere, and ∂e/∂k = a x: the errors are 0, −1 and −4.
    const link = 'v=1&model=exponential&points=0,1;1,2;2,5&start=a:1;k:0';
    const { experiment } = await decodeLink(link);
    appStore.setState({ experiment });
    expect(rowAt('inner', wide, 3)).toStrictEqual(['∂eᵢ/∂a', '1', '1', '1']);
    expect(rowAt('chain-rule', wide, 4)).toStrictEqual(['∂(eᵢ²)/∂a', '0', '−2', '−8']);
    changeView({ parameter: 2 });
    expect(rowAt('chain-rule', wide, 4)).toStrictEqual(['∂(eᵢ²)/∂k', '0', '−2', '−16']);
  });

  it('have none that stands out where all points are chosen', () => {
    changeView({ chosen: 'all' });
    showBeat('square');
    const { entries } = ledgerOf(appStore.getState(), wide);
    expect(entries.map(({ chosen }) => chosen)).toStrictEqual([false, false, false, false, false]);
  });

  it('stand under their points, the chosen one first among them', () => {
    showBeat('error');
    const { entries } = ledgerOf(appStore.getState(), wide);
    expect(entries.map(({ left }) => left)).toStrictEqual([150, 250, 350, 450, 550]);
    expect(entries.filter(({ chosen }) => chosen).map(({ point }) => point)).toStrictEqual([2]);
  });

  it('have room beside each other on a phone', () => {
    // 30 pixels from point to point, letters of 14.
    const phone = plotScales({ ...area, width: 220 }, [-1, 6], [-1, 7], 'linear', 14);
    expect(rowAt('inner', phone, 2)).toHaveLength(6);
    expect(rowAt('chain-rule', phone, 4)).toHaveLength(6);
  });

  it('stand in one row, a little aside of their points where neighbours would read as one', () => {
    // On the phone −12, −30, −32 and −60 come without a space between them.
    const phone = plotScales({ ...area, width: 222 }, [-1, 7], [-1, 7], 'linear', 13);
    showBeat('chain-rule', 4);
    const { entries } = ledgerOf(appStore.getState(), phone);
    expect(entries.map(({ text }) => text)).toStrictEqual(['−4', '−12', '−30', '−32', '−60']);
    const points = [1, 2, 3, 4, 5].map((x) => phone.x(x));
    const lefts = entries.map(({ left }) => left);
    for (const [index, left] of lefts.entries())
      expect(Math.abs(left - (points[index] ?? 0))).toBeLessThanOrEqual(13);
    // −30, −32 and −60 are 27.6 wide, with 4.2 between them.
    const apart = lefts.slice(3).map((left, index) => left - (lefts[index + 2] ?? 0));
    expect(Math.min(...apart)).toBeGreaterThan(31.7);
    // None of them is farther from the middle of all than it has to be.
    const away = entries.map(({ left }, index) => left - (points[index] ?? 0));
    expect(away.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
  });

  it('are larger where they have room so', () => {
    const sizeIn = (width: number): number => {
      const scales = plotScales({ ...area, width }, [0, 6], [-1, 7], 'linear', 13);
      return ledgerOf(appStore.getState(), scales).size;
    };
    showBeat('square');
    // 16 and bold 25 of 13 pixels are 8.3 and 10 wide to their middles, with 4.2 between them: 22.5, and 1.2 times as
    // much is 27, 1.35 times 30.4. From point to point there is a sixth of the plot.
    expect([192, 180, 156, 150].map(sizeIn)).toStrictEqual([1.35, 1.2, 1, 1]);
    // Moved aside they would touch.
    showBeat('chain-rule', 4);
    expect(sizeIn(190)).toBe(1);
    expect(ledgerOf(appStore.getState(), narrowest).size).toBe(1.35);
  });

  it('are that of the chosen point alone where the others have no room, or are too many', () => {
    expect(rowAt('chain-rule', narrowest, 4)).toStrictEqual(['2e · x', '−30']);
    const observations = Array.from({ length: 9 }, (_, index) => ({ x: index, y: 1 }));
    const { experiment } = initialState;
    appStore.setState({
      experiment: { ...experiment, data: { preset: 'custom', observations } },
    });
    expect(rowAt('square')).toStrictEqual(['e²', '1']);
  });

  it('are none without points, and none that is not finite', () => {
    const { experiment } = initialState;
    for (const observations of [[], [{ x: 1e300, y: 1e200 }]]) {
      appStore.setState({
        experiment: { ...experiment, data: { preset: 'custom', observations } },
      });
      expect(rowAt('square')).toStrictEqual(['e²']);
    }
  });
});
