import type { Domain } from '../numerics/ticks.ts';
import { numberInLink, optionNamed } from './formats/linkValue.ts';
import { numberToKey } from './formats/pointsText.ts';
import type { ViewField } from './viewField.ts';

/** The ranges of both axes of the picture of the data, in the units of the data. */
export interface DataAxes {
  readonly x: Domain;
  readonly y: Domain;
}

function isDomain(value: unknown): value is Domain {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [least, most] = value as readonly unknown[];
  return Number.isFinite(least) && Number.isFinite(most) && Number(least) < Number(most);
}

function isAxes(value: unknown): value is DataAxes {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y } = value as Partial<Record<'x' | 'y', unknown>>;
  return isDomain(x) && isDomain(y);
}

function readAxes(text: string): DataAxes | undefined {
  const [x0, x1, y0, y1, ...rest] = text.split(',').map((part) => numberInLink(part));
  const axes = { x: [x0, x1], y: [y0, y1] };
  return rest.length === 0 && isAxes(axes) ? axes : undefined;
}

/** A row of the axes: those that fit the points, or others, in links as `x0,x1,y0,y1`. */
export function axesOrFit(key: string): ViewField<DataAxes | 'fit'> {
  return {
    usual: 'fit',
    belongsTo: 'picture',
    link: {
      key,
      write: (value) =>
        value === 'fit' ? value : [...value.x, ...value.y].map(numberToKey).join(','),
      read: (text) => optionNamed(text, ['fit'] as const) ?? readAxes(text),
    },
    holds: (value): value is DataAxes | 'fit' => value === 'fit' || isAxes(value),
    renewed: (value) => value,
  };
}
