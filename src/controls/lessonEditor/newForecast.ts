import { translate } from '../../i18n/translate.ts';
import type { Forecast } from '../../store/lessons/lesson.ts';

/** The kinds of questions, and that there is none, in the order in which they are offered. */
export const forecastKinds = [
  'none',
  'place',
  'sign',
  'behaviour',
  'rule',
  'choice',
] as const satisfies readonly (Forecast['kind'] | 'none')[];

/** A question of a kind as it begins: what it needs can be changed then. */
export function newForecast(kind: (typeof forecastKinds)[number]): Forecast | undefined {
  switch (kind) {
    case 'none':
      return undefined;
    case 'sign':
      return { kind, of: 'm' };
    case 'choice':
      return {
        kind,
        question: '',
        options: [translate('editor.forecast.yes'), translate('editor.forecast.no')],
        answer: 1,
        because: '',
      };
    case 'place':
    case 'behaviour':
    case 'rule':
      return { kind };
  }
}
