import { describe, expect, it } from 'vitest';
import { fitHeight, sizeThatFits } from '../../src/ui/fitHeight.ts';

describe('sizeThatFits', () => {
  it('is the usual size for what fits', () => {
    expect(sizeThatFits((size) => 100 * size, 100)).toBe(1);
  });

  it('is the largest that fits, in steps of 5 %', () => {
    expect(sizeThatFits((size) => 100 * size, 93)).toBe(0.9);
    // Rows that join at a smaller size: the height falls by steps.
    expect(sizeThatFits((size) => (size > 0.8 ? 60 : 30), 40)).toBe(0.8);
  });

  it('is never less than 60 %', () => {
    expect(sizeThatFits(() => 1000, 10)).toBe(0.6);
  });
});

describe('an element in a box', () => {
  it('is as large as fits, and in its usual size when it is let go', () => {
    const [box, content] = [document.createElement('div'), document.createElement('div')];
    Object.defineProperty(box, 'clientHeight', { value: 70 });
    Object.defineProperty(content, 'offsetHeight', {
      get: () => 100 * Number.parseFloat(content.style.fontSize || '1'),
    });
    const { fit, stop } = fitHeight(box, content);
    fit();
    expect(content.style.fontSize).toBe('0.7em');
    expect(content.style.getPropertyValue('--type-share')).toBe('0.7');
    stop();
    expect(content.style.fontSize).toBe('');
    expect(content.style.getPropertyValue('--type-share')).toBe('1');
  });
});
