import type { ReactNode } from 'react';
import { speak } from '../../calculus/speech.ts';
import { expressionFormula } from '../../calculus/tex.ts';
import { translate } from '../../i18n/translate.ts';
import { builtInNamed, modelOfExperiment } from '../../store/model.ts';
import { suitingData } from '../../store/suitingData.ts';
import { useAppState } from '../../store/useAppState.ts';
import { Formula } from '../../ui/Formula.tsx';
import { beginModelWithData } from './beginModelWithData.ts';
import { formulaOpening } from './formulaOpening.ts';
import { sentenceOfModel } from './wordsOfModel.ts';
import './Model.css';

/** What the model is, in symbols and in a sentence, with data that suit it and the way to a formula of one's own. */
export function ModelWords(): ReactNode {
  const model = useAppState(({ experiment }) => experiment.model);
  const preset = useAppState(({ experiment }) => experiment.data.preset);
  const known = builtInNamed(model);
  const suits = suitingData(model);
  const { prediction } = modelOfExperiment({ model });
  return (
    <div className="model-words">
      <Formula
        formula={expressionFormula(prediction)}
        spoken={speak(prediction, translate)}
        scrollName={translate('controls.model')}
      />
      {known === undefined ? (
        <button type="button" className="button button-outlined" onClick={formulaOpening.open}>
          {translate('controls.model.change')}
        </button>
      ) : (
        <p>{sentenceOfModel(known)}</p>
      )}
      {suits === undefined || suits === preset ? null : (
        <button
          type="button"
          className="button button-outlined"
          onClick={() => {
            void beginModelWithData(model);
          }}
        >
          {translate('controls.model.takeData', { title: translate(`presets.${suits}.title`) })}
        </button>
      )}
    </div>
  );
}
