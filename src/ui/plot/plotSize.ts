import { createContext } from 'react';

/** Width and height of a plot with its axes, in CSS pixels. */
export interface SizeOfPlot {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of the plot for the layers in it, which cover it: a layer that measured itself would have the page laid
 * out once more for each of them. Undefined until it is known.
 */
export const PlotSize = createContext<SizeOfPlot | undefined>(undefined);
