import { useMemo, useState } from 'react';
import { neuronDerivatives, neuronError, secondNeuron } from '../../../derivation/secondNeuron.ts';
import { translate } from '../../../i18n/translate.ts';
import { shown } from '../../../guide/content/question.ts';
import { Slider } from '../../../ui/Slider.tsx';
import { EquationLine } from '../../shared/EquationLine.tsx';
import { useShownMoment } from '../shared/shownMoment.ts';

/** Two neurons in a row, differentiated by the engine, with the numbers of the line and point on screen. */
export function NeuronBlock() {
  const { at, observation, chosen } = useShownMoment();
  const [weight, setWeight] = useState(0.5);
  const [m = 0, b = 0] = at;
  const { x, y } = observation ?? { x: 0, y: 0 };
  const derivatives = useMemo(
    () => neuronDerivatives({ m, b, v: weight, x, y }),
    [m, b, weight, x, y],
  );
  const error = useMemo(() => neuronError({ m, b, v: weight, x, y }), [m, b, weight, x, y]);
  return (
    <div className="question-block">
      <p>{translate('questions.neuron.intro')}</p>
      <EquationLine equation={secondNeuron} />
      {derivatives.map(({ symbols }, position) => (
        // Always the same three, in the same order.
        // oxlint-disable-next-line react/no-array-index-key
        <EquationLine key={position} equation={symbols} />
      ))}
      <Slider
        label={translate('questions.neuron.weight')}
        value={weight}
        min={-2}
        max={2}
        step={0.1}
        text={shown(weight)}
        onChange={setWeight}
      />
      {observation === undefined ? (
        <p>{translate('questions.neuron.none')}</p>
      ) : (
        <>
          <p>
            {translate('questions.neuron.numbers', { point: chosen + 1, weight: shown(weight) })}
          </p>
          <EquationLine equation={error} className="guide-numbers" />
          {derivatives.map(({ numbers }, position) => (
            // oxlint-disable-next-line react/no-array-index-key
            <EquationLine key={position} equation={numbers} className="guide-numbers" />
          ))}
        </>
      )}
    </div>
  );
}
