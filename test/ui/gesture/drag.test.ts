import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterInput,
  type DragEffect,
  type DragInput,
  idle,
  type Spot,
} from '../../../src/ui/gesture/drag.ts';

/** What is done for a series of inputs. */
function effectsOf(...inputs: readonly DragInput[]): readonly DragEffect[] {
  let state = idle;
  return inputs.flatMap((input) => {
    const step = afterInput(state, input);
    state = step.state;
    return step.effects;
  });
}

function press(pointer: number, at: Spot, holds = true, slop = 4): DragInput {
  return { kind: 'press', pointer, at, holds, slop };
}
const move = (pointer: number, at: Spot): DragInput => ({ kind: 'move', pointer, at });
const release = (pointer: number, at: Spot): DragInput => ({ kind: 'release', pointer, at });
const cancel = (pointer: number): DragInput => ({ kind: 'cancel', pointer });
const escape: DragInput = { kind: 'escape' };
const lost: DragInput = { kind: 'lost' };

describe('a drag', () => {
  it('takes where it was pressed, moves with the pointer, and drops where it is let go', () => {
    expect(
      effectsOf(press(1, [10, 10]), move(1, [13, 10]), move(1, [20, 10]), release(1, [22, 11])),
    ).toStrictEqual([
      { kind: 'take', at: [10, 10] },
      { kind: 'move', at: [20, 10] },
      { kind: 'move', at: [22, 11] },
      { kind: 'drop' },
    ]);
  });

  it('takes at once where nothing else can be meant', () => {
    expect(effectsOf(press(1, [10, 10], true, 0))).toStrictEqual([
      { kind: 'take', at: [10, 10] },
      { kind: 'move', at: [10, 10] },
    ]);
  });

  it('is a tap when the pointer is let go before it has gone far', () => {
    const tap = [{ kind: 'tap', at: [10, 10] }];
    expect(effectsOf(press(1, [10, 10]), move(1, [12, 12]), release(1, [12, 12]))).toStrictEqual(
      tap,
    );
    expect(effectsOf(press(1, [10, 10], false), release(1, [10, 10]))).toStrictEqual(tap);
  });

  it('is nothing where there is nothing to hold and the pointer goes far', () => {
    expect(
      effectsOf(press(1, [0, 0], false), move(1, [50, 0]), move(1, [0, 0]), release(1, [0, 0])),
    ).toStrictEqual([]);
  });

  it.each([
    ['the browser takes the pointer away', cancel(1)],
    ['someone thinks better of it', escape],
  ])('is taken back when %s, and does nothing more', (_, end) => {
    expect(
      effectsOf(press(1, [0, 0]), move(1, [50, 0]), end, move(1, [60, 0]), release(1, [60, 0])),
    ).toStrictEqual([
      { kind: 'take', at: [0, 0] },
      { kind: 'move', at: [50, 0] },
      { kind: 'takeBack' },
    ]);
  });

  it('ends without a trace when what it holds is gone', () => {
    expect(
      effectsOf(press(1, [0, 0], true, 0), lost, move(1, [9, 9]), escape, release(1, [9, 9])),
    ).toStrictEqual([
      { kind: 'take', at: [0, 0] },
      { kind: 'move', at: [0, 0] },
    ]);
  });

  it('begins anew after each end', () => {
    for (const end of [release(1, [9, 9]), cancel(1), escape, lost]) {
      const effects = effectsOf(press(1, [0, 0], true, 0), end, press(2, [5, 5], true, 0));
      expect(effects.slice(-2)).toStrictEqual([
        { kind: 'take', at: [5, 5] },
        { kind: 'move', at: [5, 5] },
      ]);
    }
  });

  it('drops what it held when its own pointer comes down again: the release was not heard', () => {
    expect(
      effectsOf(press(1, [0, 0], true, 0), press(1, [7, 7], true, 0)).map(({ kind }) => kind),
    ).toStrictEqual(['take', 'move', 'drop', 'take', 'move']);
  });

  const spot = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
  const inputOf = (pointer: fc.Arbitrary<number>): fc.Arbitrary<DragInput> =>
    fc.oneof(
      fc.record({
        kind: fc.constant('press' as const),
        pointer,
        at: spot,
        holds: fc.boolean(),
        slop: fc.constantFrom(0, 4, 9),
      }),
      fc.record({ kind: fc.constantFrom('move' as const, 'release' as const), pointer, at: spot }),
      fc.record({ kind: fc.constant('cancel' as const), pointer }),
      fc.constantFrom(escape, lost),
    );

  it('never moves what it does not hold, and ends once what it began', () => {
    fc.assert(
      fc.property(fc.array(inputOf(fc.constantFrom(1, 2, 3))), (inputs) => {
        let state = idle;
        let holding = false;
        for (const input of inputs) {
          const step = afterInput(state, input);
          state = step.state;
          for (const { kind } of step.effects) {
            expect(holding).toBe(kind !== 'take' && kind !== 'tap');
            holding = kind === 'take' || kind === 'move';
          }
          if (input.kind === 'lost') holding = false;
          expect(state.phase === 'held').toBe(holding);
        }
      }),
    );
  });

  it('does not care what other pointers do', () => {
    fc.assert(
      fc.property(
        fc.array(inputOf(fc.constant(1)), { maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(), inputOf(fc.constant(2)))),
        (own, others) => {
          // All that others do while the first pointer is down; escape and lost are no pointer's.
          const mixed: DragInput[] = [];
          let state = idle;
          own.forEach((input, index) => {
            mixed.push(input);
            state = afterInput(state, input).state;
            if (state.phase !== 'pressed' && state.phase !== 'held') return;
            for (const [place, other] of others)
              if (place % own.length === index && 'pointer' in other) mixed.push(other);
          });
          expect(effectsOf(...mixed)).toStrictEqual(effectsOf(...own));
        },
      ),
    );
  });
});
