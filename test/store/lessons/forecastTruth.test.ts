import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../../src/store/formats/link.ts';
import {
  askedForecast,
  forecastTruth,
  missOf,
  revealed,
  verdictOn,
} from '../../../src/store/lessons/forecastTruth.ts';

const near = (value: number): number => expect.closeTo(value, 12) as number;

// By hand for the five points from m = 0, b = 0: the gradient is (−27.6, −8), and 2/λmax is about 0.0865.
const hill = encodeURIComponent('a e^(-(x - c)^2/(2 s^2))');
const bump = `model=${hill}&data=up-and-down&start=a:1;c:1;s:1`;
const at = async (link: string) => decodeLink(`v=1&${link}`);

describe('what turns out', () => {
  it('is where the step lands', async () => {
    const snapshot = await at('rate=0.05');
    const truth = forecastTruth({ kind: 'place' }, snapshot);
    if (truth?.kind !== 'place') throw new Error('no place');
    expect(truth.from).toStrictEqual({ across: 0, up: 0 });
    expect(truth.at.across).toBeCloseTo(1.38, 12);
    expect(truth.at.up).toBeCloseTo(0.4, 12);
    expect(revealed({ kind: 'place' }, snapshot).snapshot.cursor.iteration).toBe(1);
    const far = { across: 1.38, up: 1.4 };
    expect(missOf(far, truth).distance).toBeCloseTo(1, 12);
    expect(verdictOn({ kind: 'place', at: truth.at }, truth)).toBe('right');
    expect(verdictOn({ kind: 'place', at: far }, truth)).toBe('near');
    expect(verdictOn({ kind: 'place', at: { across: -3, up: 0 } }, truth)).toBe('other');
    expect(verdictOn(undefined, truth)).toBeUndefined();
  });

  it('is a place over the parameters of the map, or on the curve over one', async () => {
    // The gradient of a line is that of a parabola along its last two parameters, from 0.
    const parabola = await at('rate=0.05&model=parabola&data=five-points&start=a:0;b:0;c:0');
    const over = (names: string) => forecastTruth({ kind: 'place' }, parabola, { over: names });
    expect(over('b,c')).toMatchObject({
      at: { across: near(1.38), up: near(0.4) },
    });
    // Across and up changed over.
    expect(over('c,b')).toMatchObject({
      at: { across: near(0.4), up: near(1.38) },
    });
    const one = forecastTruth(
      { kind: 'place' },
      await at('rate=0.05&model=origin&data=five-points&start=m:0'),
    );
    expect(one).toMatchObject({ from: { across: 0, up: 0 }, at: { across: near(1.38), up: 0 } });
    if (one === undefined) throw new Error('no truth');
    // What goes upwards is not chosen, so that the way along the parameter alone counts.
    expect(verdictOn({ kind: 'place', at: { across: 1.38, up: 0 } }, one)).toBe('right');
  });

  it.each([
    ['m=0&b=0', 'm', 'negative'],
    ['m=3&b=3', 'm', 'positive'],
    ['m=0&b=4', 'b', 'zero'],
    ['m=0&b=0', 'b', 'negative'],
  ] as const)('is the sign of a slope: %s along %s', async (link, of, right) => {
    expect(forecastTruth({ kind: 'sign', of }, await at(link))).toMatchObject({ right });
  });

  it.each([
    ['m=0&b=0', 'm', 5],
    ['m=0&b=0', 'b', 6],
    // Without b the last line is that of m.
    ['model=origin&start=m:0', 'm', 5],
  ] as const)('shows the line that has the slope: %s along %s', async (link, of, line) => {
    const { snapshot } = revealed({ kind: 'sign', of }, await at(link));
    expect(snapshot.cursor).toMatchObject({ beat: 'gradient', line });
  });

  it.each([
    ['rate=0.0001', 'converges'],
    ['rate=0.03', 'converges'],
    ['rate=0.07', 'oscillates'],
    ['rate=0.09', 'diverges'],
    ['rate=0.01&method=point', 'converges'],
    ['rate=0.5&method=point', 'diverges'],
    // Momentum 0.9 makes 2 (1 + 0.9)/λmax, about 0.164, the least rate at which it runs away.
    ['rate=0.12&method=momentum', 'oscillates'],
    ['rate=0.2&method=momentum', 'diverges'],
    [`${bump}&rate=0.1`, 'converges'],
    [`${bump}&rate=0.1&method=momentum`, 'oscillates'],
    [`${bump}&rate=8`, 'diverges'],
  ])('is what a rate does: %s', async (link, right) => {
    const snapshot = await at(link);
    expect(forecastTruth({ kind: 'behaviour' }, snapshot)).toMatchObject({ right });
    expect(askedForecast({ kind: 'behaviour' }, snapshot)).toStrictEqual({ kind: 'behaviour' });
  });

  it.each([
    // From an iteration on the loss goes up and down for ever, at a fifth of the start and less.
    `${bump}&rate=1.2`,
    // It begins, or ends, where nothing moves.
    `model=${hill}&data=up-and-down&start=a:1;c:30;s:1&rate=1`,
    'data=custom&points=',
  ])('is not asked for where a rate does none of the three: %s', async (link) => {
    const snapshot = await at(link);
    expect(forecastTruth({ kind: 'behaviour' }, snapshot)).toBeUndefined();
    expect(askedForecast({ kind: 'behaviour' }, snapshot)).toBeUndefined();
    expect(askedForecast({ kind: 'rule' }, snapshot)).toStrictEqual({ kind: 'rule' });
  });

  it.each([
    ['beat=chain-rule&line=1', 'limit'],
    ['beat=chain-rule&line=2', 'chain'],
    ['beat=power-rule&line=3', 'power'],
    ['beat=gradient&line=2', 'sum'],
    ['beat=guess', 'definition-error'],
  ])('is the rule of the next line: %s', async (link, right) => {
    const truth = forecastTruth({ kind: 'rule' }, await at(link));
    expect(truth).toMatchObject({ right });
    if (truth?.kind !== 'option') throw new Error('no options');
    expect(truth.options.filter((option) => option === right)).toHaveLength(1);
    expect(truth.options).toHaveLength(4);
  });

  it('is shown by the line that follows, in the same step or the next', async () => {
    const inside = await at('beat=chain-rule&line=1');
    expect(revealed({ kind: 'rule' }, inside).snapshot.cursor).toMatchObject({ line: 2 });
    const last = await at('beat=power-rule&line=4');
    expect(revealed({ kind: 'rule' }, last).snapshot.cursor).toMatchObject({
      beat: 'inner',
      line: 1,
    });
  });
});
