import { describe, expect, it } from 'vitest';
import type { LineId } from '../../src/derivation/lineIds.ts';
import { linesAbove } from '../../src/derivation/linesAbove.ts';
import type { LineTemplate } from '../../src/derivation/lineTemplate.ts';
import { templatesOf } from '../../src/derivation/modelBeats.ts';
import { type MethodId, methodIds } from '../../src/descent/methods/method.ts';
import { type LossConvention, lossConventions } from '../../src/model/lossConvention.ts';
import { penaltyIds } from '../../src/model/penalty.ts';
import { models } from './support/modelInputs.ts';
import { beatTemplates } from './support/lineBeats.ts';

const ofLine = (method: MethodId = 'batch', convention: LossConvention = 'mean') =>
  beatTemplates('x', convention, method).flatMap(({ lines }) => lines);

/** Lines that are not worked out from the one before them, and from which they are. */
function jumps(lines: readonly LineTemplate[]): Readonly<Record<string, LineId | undefined>> {
  return Object.fromEntries(
    lines.flatMap(({ id, from }, place) =>
      from === lines[place - 1]?.id ? [] : [[id, from] as const],
    ),
  );
}

describe('the line that another is worked out from', () => {
  it('is the one before, but for these', () => {
    expect(jumps(ofLine())).toStrictEqual({
      'power-quotient': 'square',
      'inner-error': 'error',
      'inner-line-2': 'inner-error',
      'chain-change': 'inner-1',
      'chain-rule': 'chain-change',
      'gradient-loss': 'loss',
    });
  });

  it('is, in what a method carries on, the last line of its own parameter', () => {
    const ofUpdate = (method: MethodId) =>
      Object.entries(jumps(ofLine(method))).filter(([id]) => id.startsWith('update'));
    for (const method of methodIds) expect(ofUpdate(method)).toStrictEqual([]);
  });

  it('is of one point, over which nothing is added up, the chain rule and its own loss', () => {
    expect(jumps(ofLine('point'))).toMatchObject({ 'gradient-1': 'chain-1' });
    expect(jumps(ofLine('point', 'half'))).toMatchObject({ 'gradient-factor': 'loss' });
  });

  const derivations = models.flatMap(([, model]) =>
    penaltyIds.flatMap((penalty) =>
      lossConventions.flatMap((convention) =>
        methodIds.map((method, turn) => {
          const parameter = turn % model.parameters.length;
          const derivation = { model, penalty, convention, method, parameter };
          return templatesOf(derivation).beats.flatMap(({ lines }) => lines);
        }),
      ),
    ),
  );

  it('comes earlier, with every model, loss and method', () => {
    for (const lines of derivations) {
      expect(lines[0]?.from).toBeUndefined();
      for (const [place, { id, from }] of lines.entries()) {
        if (place === 0) continue;
        const earlier = lines.slice(0, place).map((line) => line.id);
        expect(earlier, id).toContain(from);
      }
    }
  });

  it('stands next to it, and above that the one from which that comes', () => {
    const lines = ofLine();
    const above = (id: LineId) => {
      const place = lines.findIndex((line) => line.id === id);
      const line = lines[place];
      return line && linesAbove(line, lines.slice(0, place)).map((each) => each.id);
    };
    expect(above('guess')).toStrictEqual([]);
    expect(above('error')).toStrictEqual(['guess']);
    expect(above('loss')).toStrictEqual(['square', 'loss-sum']);
    expect(above('chain-change')).toStrictEqual(['inner-line-1', 'inner-1']);
    expect(above('chain-rule')).toStrictEqual(['chain-change', 'chain-given']);
    expect(above('update-step')).toStrictEqual(['gradient-2', 'update-given']);
    expect(above('gradient-loss')).toStrictEqual(['loss-sum', 'loss']);
  });
});
