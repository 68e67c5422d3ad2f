import { type Colours, parameterColours } from '../../../../src/ui/plot/colours.ts';
import type { Frame } from '../../../../src/ui/plot/marks/mark.ts';
import { plotScales, type Domain } from '../../../../src/ui/plot/plotScales.ts';

/** A plot of 400 by 300 pixels at (50, 10), with x from 0 to 4 and y from 0 to 3: 100 pixels a unit. */
export function frameOf(x: Domain = [0, 4], y: Domain = [0, 3], weight = 1): Frame {
  const area = { left: 50, top: 10, width: 400, height: 300 };
  return { scales: plotScales(area, x, y, 'linear', 12), weight };
}

/** Colours that are their own names. */
export const namedColours: Colours = {
  ink: 'ink',
  inkQuiet: 'inkQuiet',
  surface: 'surface',
  error: 'error',
  rate: 'rate',
  gradient: 'gradient',
  point: 'point',
  path: 'path',
  accent: 'accent',
  ...parameterColours((name) => name.slice(2)),
  dark: false,
  letters: {
    'parameter-1': 'parameter-1 letters',
    'parameter-2': 'parameter-2 letters',
    error: 'error letters',
    rate: 'rate letters',
    gradient: 'gradient letters',
    path: 'path letters',
  },
};
