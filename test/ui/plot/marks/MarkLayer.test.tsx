import { render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Mark } from '../../../../src/ui/plot/marks/mark.ts';
import { MarkLayer, type Painted } from '../../../../src/ui/plot/marks/MarkLayer.tsx';
import { SvgMarks } from '../../../../src/ui/plot/marks/SvgMarks.tsx';
import { frameOf, namedColours } from './frame.ts';

const frame = frameOf([0, 4], [0, 3], 2);
const marks: readonly Mark[] = [
  { shape: 'dot', at: { x: 1, y: 1 }, radius: 3, role: 'point', term: 'y', point: 4 },
  { shape: 'label', role: 'parameter-1', texts: ['m = 2'], of: [{ x: 1, y: 1 }] },
];

describe('MarkLayer', () => {
  it('tells what it has painted, with the places of the labels', () => {
    const onPainted = vi.fn<(painted: Painted) => void>();
    render(
      <MarkLayer
        scales={frame.scales}
        pictureAt={() => ({ marks, weight: 2 })}
        subscribe={() => () => undefined}
        onPainted={onPainted}
      />,
    );
    const painted = onPainted.mock.lastCall?.[0];
    expect(painted?.frame).toStrictEqual({ scales: frame.scales, weight: 2 });
    expect(painted?.marks).toBe(marks);
    expect(painted?.placed.size).toBe(1);
  });
});

describe('SvgMarks', () => {
  it('draws the same marks as SVG, its text as text', () => {
    const { container } = render(
      <svg>
        <SvgMarks frame={frame} marks={marks} colours={namedColours} />
      </svg>,
    );
    expect(container.querySelector('text')?.textContent).toBe('m = 2');
    expect(container.querySelector('text')?.getAttribute('stroke-width')).toBe('7.8');
    expect(container.querySelector('path')?.getAttribute('fill')).toBe('point');
  });
});
