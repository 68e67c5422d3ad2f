import { render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Axis } from '../../../src/ui/plot/axis.ts';
import { useFadingTicks } from '../../../src/ui/plot/useFadingTicks.ts';

const axisTo = (end: number): Axis => ({
  domain: [0, end],
  ticks: [0, end],
  label: 'x',
  format: String,
});

/** A plot as Recharts draws it, as far as this is about it. */
function Plot({ xEnd }: { readonly xEnd: number }) {
  const container = useRef<HTMLDivElement>(null);
  useFadingTicks(container, axisTo(xEnd), axisTo(1));
  return (
    <div ref={container}>
      <svg>
        <g className="recharts-cartesian-axis-ticks" />
      </svg>
    </div>
  );
}

describe('numbers of other axes', () => {
  let now = 0;
  const animate = vi.fn<Element['animate']>();
  beforeEach(() => {
    animate.mockClear();
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    vi.spyOn(Element.prototype, 'animate').mockImplementation(animate);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('stand at once at first, and come while the marks glide to other ones', () => {
    const { rerender } = render(<Plot xEnd={1} />);
    rerender(<Plot xEnd={1} />);
    expect(animate).not.toHaveBeenCalled();
    rerender(<Plot xEnd={2} />);
    expect(animate.mock.contexts).toHaveLength(1);
    expect(animate.mock.contexts[0]).toHaveClass('recharts-cartesian-axis-ticks');
  });

  it('stay in sight while axes change again and again, and come anew after a rest', () => {
    const { rerender } = render(<Plot xEnd={1} />);
    for (const xEnd of [2, 3, 4]) {
      now += 16;
      rerender(<Plot xEnd={xEnd} />);
    }
    expect(animate).toHaveBeenCalledTimes(1);
    now += 1000;
    rerender(<Plot xEnd={5} />);
    expect(animate).toHaveBeenCalledTimes(2);
  });

  it('are there at once for those who want no motion', () => {
    vi.spyOn(window, 'matchMedia').mockImplementation(
      (media) => ({ matches: media.includes('reduce') }) as MediaQueryList,
    );
    const { rerender } = render(<Plot xEnd={1} />);
    rerender(<Plot xEnd={2} />);
    expect(animate).not.toHaveBeenCalled();
  });
});
