import { describe, expect, it } from 'vitest';
import { letters } from '../../src/derivation/letters.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import {
  changesAll,
  rewritingFormula,
  visibleRewritings,
} from '../../src/calculus/rewritingFormula.ts';
import { lossConventions } from '../../src/model/lossConvention.ts';
import { shownDerivatives } from '../derivation/support/questions.ts';
import { parseTex } from './support/parseTex.ts';

const derivatives = lossConventions.flatMap((convention) =>
  (['batch', 'point'] as const).flatMap((method) =>
    (['x', 'z'] as const).flatMap((feature) =>
      Object.values(shownDerivatives(feature, convention, method).of),
    ),
  ),
);

function derivativeNamed(id: string) {
  const found = shownDerivatives('x', 'half').of[id];
  if (found === undefined) throw new Error(`no line ${id}`);
  return found;
}

/** TeX without the names of terms, so that it can be read. */
function readable(tex: string): string {
  return tex.replaceAll(/\\htmlData\{term=[^}]*\}\{([^{}]*(?:\{[^{}]*\})?[^{}]*)\}/gu, '$1');
}

describe('visibleRewritings', () => {
  it('tells ∂e/∂m as a class would: put in twice, sum, constant multiple, identity, constants, simplify', () => {
    expect(
      visibleRewritings(derivativeNamed('inner-1').steps).map(({ rule }) => rule),
    ).toStrictEqual([
      'substitute',
      'substitute',
      'sum',
      'constant-multiple',
      'identity',
      'constant',
      'constant',
      'simplify',
      'simplify',
    ]);
  });

  it('leaves out only what looks the same before and after', () => {
    const { steps } = derivativeNamed('chain-1');
    const hidden = steps.filter((step) => !visibleRewritings(steps).includes(step));
    expect(hidden).toHaveLength(1);
    const [last] = hidden;
    expect(last?.of.kind).toBe('product');
    expect(last?.to.kind).toBe('product');
  });

  it('of the half mean ends with the 2 that cancels', () => {
    expect(visibleRewritings(derivativeNamed('gradient-2').steps).at(-1)?.rule).toBe('cancel');
  });
});

describe('rewritingFormula', () => {
  it('marks what changed and what it became, and nothing else', () => {
    const step = visibleRewritings(derivativeNamed('inner-1').steps).at(6);
    if (step === undefined) throw new Error('the step is missing');
    expect(step.rule).toBe('constant');
    const tex = readable(formulaToTex(rewritingFormula(step, { letters })));
    expect(tex).toContain(String.raw`- \htmlData{changed=before}{\frac{`);
    expect(tex).toContain(String.raw`+ 0 - \htmlData{changed=after}{0}`);
  });

  it('marks a part once, also where its twin stands beside it', () => {
    for (const step of derivatives.flatMap(({ steps }) => visibleRewritings(steps))) {
      const tex = formulaToTex(rewritingFormula(step, { letters }));
      const marks = changesAll(step) ? 0 : 1;
      expect(tex.split('changed=before').length - 1, tex).toBe(marks);
      expect(tex.split('changed=after').length - 1, tex).toBe(marks);
    }
  });

  it('can be typeset for every step of every derivative', () => {
    const formulas = derivatives
      .flatMap(({ steps }) => visibleRewritings(steps))
      .map((step) => formulaToTex(rewritingFormula(step, { letters })));
    for (const tex of new Set(formulas)) expect(() => parseTex(tex)).not.toThrow();
  });
});
