import { translateRow } from '../../i18n/translate.ts';
import type { BuiltInModel } from '../../model/builtIn.ts';

/** What a built-in model is called, in the language that is active. */
export function nameOfModel({ id, name }: BuiltInModel): string {
  return translateRow(`model.${id}.name`, name);
}

/** What it is and is good for, in the language that is active. */
export function sentenceOfModel({ id, sentence }: BuiltInModel): string {
  return translateRow(`model.${id}.sentence`, sentence);
}
