import { mistakeNames } from '../../descent/mistakes.ts';
import { languages } from '../../i18n/catalogues.ts';
import { parseNumber } from '../../numerics/parseNumber.ts';
import { lossConventions } from '../../regression/loss.ts';
import { questionNames } from '../questionNames.ts';
import {
  defaultView,
  formulaChoices,
  guidePages,
  layouts,
  lossScales,
  speedIds,
  stepUnits,
  themes,
  type View,
} from '../view.ts';

/** How one part of the view stands in a link. */
export interface ViewKey {
  readonly key: string;
  /** The value to write; undefined when it is the default, which is not written. */
  readonly encode: (view: View) => string | undefined;
  /** What a value means; undefined when it is not possible. */
  readonly decode: (text: string) => Partial<View> | undefined;
}

function choice<Field extends keyof View>(
  key: string,
  field: Field,
  options: readonly (readonly [text: string, value: View[Field]])[],
): ViewKey {
  return {
    key,
    encode: (view) =>
      view[field] === defaultView[field]
        ? undefined
        : options.find(([, value]) => value === view[field])?.[0],
    decode: (text) => {
      const option = options.find(([name]) => name === text);
      return option === undefined ? undefined : { [field]: option[1] };
    },
  };
}

function named<Text extends string>(texts: readonly Text[]): readonly (readonly [Text, Text])[] {
  return texts.map((text) => [text, text]);
}

// People count points from 1, arrays from 0.
const point: ViewKey = {
  key: 'point',
  encode: ({ chosen }) => {
    if (chosen === 'all') return 'all';
    return chosen === defaultView.chosen ? undefined : String(chosen + 1);
  },
  decode: (text) => {
    if (text === 'all') return { chosen: 'all' };
    const parsed = parseNumber(text);
    return parsed.ok && Number.isSafeInteger(parsed.value) && parsed.value >= 1
      ? { chosen: parsed.value - 1 }
      : undefined;
  },
};

/** The keys of the view, in the order in which links have them. */
export const viewKeys: readonly ViewKey[] = [
  choice('theme', 'theme', named(themes)),
  choice('lang', 'language', named(languages)),
  choice('layout', 'layout', named(layouts)),
  choice('formulas', 'formulas', named(formulaChoices)),
  choice('steps', 'everyStep', [
    ['every', true],
    ['short', false],
  ]),
  point,
  choice('speed', 'speed', named(speedIds)),
  choice('stepby', 'stepUnit', named(stepUnits)),
  choice('lossscale', 'lossScale', named(lossScales)),
  choice('leastsquares', 'leastSquaresShown', [
    ['on', true],
    ['off', false],
  ]),
  choice('page', 'page', named(['none', ...guidePages] as const)),
  choice('mistake', 'mistake', named(['none', ...mistakeNames] as const)),
  choice('comparison', 'comparison', named(['none', ...lossConventions] as const)),
  choice('question', 'question', named(['none', ...questionNames] as const)),
];
