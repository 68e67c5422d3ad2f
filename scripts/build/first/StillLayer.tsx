import { use } from 'react';
import type { Mark } from '../../../src/ui/plot/marks/mark.ts';
import type { MarkPicture } from '../../../src/ui/plot/marks/MarkLayer.tsx';
import type { PlotScales } from '../../../src/ui/plot/plotScales.ts';
import { useStanding } from '../../../src/ui/standing.ts';
import { elementOf, stillNodes } from './stillMarks.tsx';
import { StillScales } from './stillPlot.ts';

interface StillLayerProps {
  readonly pictureAt: (scales: PlotScales, now: number) => MarkPicture;
  readonly bleed?: number;
}

/** A layer of a picture in the page before the app runs: the same marks, as SVG for any size. */
export function MarkLayer({ pictureAt, bleed = 0 }: StillLayerProps) {
  const scalesOf = use(StillScales);
  const wordless = useStanding() === 'company';
  return Object.entries(scalesOf).map(([window, scales]) => {
    const { marks: all, weight, below } = pictureAt(scales, 0);
    const marks: readonly Mark[] = wordless ? all.filter(({ shape }) => shape !== 'label') : all;
    if (marks.length === 0) return null;
    return (
      <div key={window} className={`first-layer first-${window} first-bleed-${String(bleed)}`}>
        <svg width="100%" height="100%" overflow="visible">
          {stillNodes({ scales, weight }, marks, below).map(elementOf)}
        </svg>
      </div>
    );
  });
}
