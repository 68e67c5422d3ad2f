import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import { builtInModels } from '../../model/builtIn.ts';
import { chooseModel } from '../../store/actions/model.ts';
import { builtInNamed } from '../../store/model.ts';
import { useAppState } from '../../store/useAppState.ts';
import { Chooser } from '../../ui/Chooser.tsx';
import { beginModelWithData, needsOtherData } from './beginModelWithData.ts';
import { formulaOpening } from './formulaOpening.ts';
import { nameOfModel, sentenceOfModel } from './wordsOfModel.ts';

const own = 'own';

/** Chooses what is fitted: a model that is built in, or a formula of one's own. */
export function ModelChooser(): ReactNode {
  const model = useAppState(({ experiment }) => experiment.model);
  const known = builtInNamed(model);
  const choices = builtInModels.map((each) => ({ value: each.id, text: nameOfModel(each) }));
  choices.push({ value: own, text: translate('controls.model.own') });
  return (
    <Chooser
      label={translate('controls.model')}
      description={known && sentenceOfModel(known)}
      value={known === undefined ? own : model}
      choices={choices}
      onChoose={(chosen) => {
        if (chosen === own) formulaOpening.open();
        else if (needsOtherData(chosen)) void beginModelWithData(chosen);
        else chooseModel(chosen);
      }}
    />
  );
}
