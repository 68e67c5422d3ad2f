import { createContext } from 'react';
import type { PlotScales } from '../../../src/ui/plot/plotScales.ts';

/** The scales of the picture around a layer: of each kind of window, by its name. */
export const StillScales = createContext<Readonly<Record<string, PlotScales>>>({});

// The plot area in a common window, in pixels, and its size of type: for this labels are placed. All else is
// in shares of the area, and holds at any size.
/** The picture that leads. */
export const large = { area: { left: 66, top: 10, width: 620, height: 448 }, type: 13.5 };
/** The same in a window that is nearly square. */
export const square = { area: { left: 64, top: 10, width: 420, height: 494 }, type: 13 };
/** The same on a phone. */
export const narrow = { area: { left: 64, top: 10, width: 221, height: 203 }, type: 12.9 };
/** A picture that stands by. */
export const small = { area: { left: 5, top: 4, width: 160, height: 94 }, type: 13.5 };
