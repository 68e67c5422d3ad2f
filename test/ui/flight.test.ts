import { describe, expect, it } from 'vitest';
import { flyNumber, lastNumber } from '../../src/ui/flight.ts';

function formula(...texts: readonly string[]): HTMLElement {
  const box = document.createElement('span');
  for (const text of texts) {
    const part = document.createElement('span');
    part.textContent = text;
    box.append(part);
  }
  return box;
}

describe('lastNumber', () => {
  it('is the result of an equation', () => {
    expect(lastNumber(formula('e', '=', '3.5', '−', '5', '=', '1.5'))?.data).toBe('1.5');
  });

  it('is no word, no sign and no point', () => {
    expect(lastNumber(formula('12', 'x', '−', '.'))?.data).toBe('12');
    expect(lastNumber(formula('e', '='))).toBeUndefined();
  });
});

describe('flyNumber', () => {
  it('leaves alone what is not laid out', () => {
    const to = lastNumber(formula('7'));
    if (to === undefined) throw new Error('no number');
    const before = document.body.childElementCount;
    flyNumber(formula('7'), to)();
    expect(document.body.childElementCount).toBe(before);
  });
});
