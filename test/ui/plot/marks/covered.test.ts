import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredLabels } from '../../../../src/ui/plot/marks/covered.ts';
import type { LabelMark, Mark } from '../../../../src/ui/plot/marks/mark.ts';
import type { PlacedLabel } from '../../../../src/ui/plot/marks/placeLabels.ts';
import { frameOf } from './frame.ts';

const frame = frameOf();
const none = new Map<LabelMark, PlacedLabel>();
const label: LabelMark = { shape: 'label', role: 'ink', texts: ['66000'], of: [{ x: 2, y: 1.5 }] };
// 60 × 20 pixels at (220, 150): its letters are 4 pixels lower than its upper edge.
const place: PlacedLabel = {
  box: { left: 220, top: 150, width: 60, height: 20 },
  lines: [{ text: '66000', indent: 0 }],
};
const below = new Map([[label, place]]);

/** Whether the label is covered when these marks lie over it. */
function isCovered(marks: readonly Mark[], placed = none): boolean {
  return coveredLabels(below, frame, { marks, placed }).includes(label);
}

/** A dot at a place of the window. */
function dotAt(left: number, top: number, radius = 6): Mark {
  const at = { x: (left - 50) / 100, y: (310 - top) / 100 };
  return { shape: 'dot', at, radius, width: 0, role: 'point' };
}

describe('coveredLabels', () => {
  it('has one whose first digit a mark lies over', () => {
    // Of the whole label that is little.
    expect(isCovered([dotAt(222, 160, 3)])).toBe(true);
  });
  it('has any through which a small dot is put', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 222, max: 278, noNaN: true }),
        fc.double({ min: 154, max: 166, noNaN: true }),
        (left, top) => {
          expect(isCovered([dotAt(left, top, 3)])).toBe(true);
        },
      ),
    );
  });
  it('has none from which marks keep off', () => {
    const far = fc.oneof(
      fc.record({
        left: fc.integer({ min: 60, max: 200 }),
        top: fc.integer({ min: 20, max: 300 }),
      }),
      fc.record({
        left: fc.integer({ min: 300, max: 440 }),
        top: fc.integer({ min: 20, max: 300 }),
      }),
      fc.record({
        left: fc.integer({ min: 60, max: 440 }),
        top: fc.integer({ min: 190, max: 300 }),
      }),
    );
    fc.assert(
      fc.property(far, ({ left, top }) => {
        expect(isCovered([dotAt(left, top)])).toBe(false);
      }),
    );
  });
  it('has one across which a line runs, also where that belongs to no figure to keep off', () => {
    const across: Mark = {
      shape: 'segment',
      from: { x: 0, y: 1.5 },
      to: { x: 4, y: 1.5 },
      width: 1,
      role: 'path',
      clear: 'soft',
    };
    expect(isCovered([across])).toBe(true);
    expect(isCovered([{ ...across, clear: 'none' }])).toBe(false);
  });
  it('has one whose words a label far away says too', () => {
    const far = { ...place, box: { ...place.box, left: 360, top: 20 } };
    const other: LabelMark = { ...label, of: [{ x: 3, y: 3 }] };
    expect(isCovered([], new Map([[other, far]]))).toBe(true);
    const words = { ...far, lines: [{ text: '66001', indent: 0 }] };
    expect(isCovered([], new Map([[other, words]]))).toBe(false);
  });
  it('has one on which another label stands, or what leads to it', () => {
    const other: LabelMark = { ...label, texts: ['∂L/∂m'] };
    const on = { box: { left: 275, top: 165, width: 50, height: 20 }, lines: [] };
    const beside = { ...on, box: { ...on.box, left: 290 } };
    const led = { ...beside, leader: { from: [200, 160], to: [300, 165] } } as const;
    expect(isCovered([], new Map([[other, on]]))).toBe(true);
    expect(isCovered([], new Map([[other, beside]]))).toBe(false);
    expect(isCovered([], new Map([[other, led]]))).toBe(true);
  });
});
