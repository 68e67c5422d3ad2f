import { type ReactNode, useId, useRef } from 'react';
import { translate } from '../../i18n/translate.ts';
import { edit } from '../../store/actions/editor.ts';
import { withSceneChanged } from '../../store/lessons/edit.ts';
import type { Forecast } from '../../store/lessons/lesson.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Chooser } from '../../ui/Chooser.tsx';
import { TrashIcon } from '../../ui/icons.tsx';
import { RadioRow } from '../../ui/RadioRow.tsx';
import { forecastKinds, newForecast } from './newForecast.ts';
import { TextField } from './TextField.tsx';

type Choice = Extract<Forecast, { kind: 'choice' }>;

const fewestOptions = 2;
const mostOptions = 5;

function change(forecast: Forecast | undefined, typed = false): void {
  edit((editing) => withSceneChanged(editing, { forecast }, typed));
}

/** The choice without one of its answers; the right one stays right, or the first is. */
function withoutOption(choice: Choice, index: number): Choice {
  const { answer, options } = choice;
  const right = answer - 1 > index ? answer - 1 : answer - 1 === index ? 1 : answer;
  return { ...choice, options: options.toSpliced(index, 1), answer: right };
}

/** A question in one's own words: its answers, which of them is right, and why. */
function ChoiceFields({ choice }: { readonly choice: Choice }): ReactNode {
  const name = useId();
  const add = useRef<HTMLButtonElement>(null);
  const { question, options, answer, because } = choice;
  return (
    <>
      <TextField
        label={translate('editor.forecast.question')}
        value={question}
        onType={(text) => {
          change({ ...choice, question: text }, true);
        }}
      />
      <fieldset className="editor-answers">
        <legend>{translate('editor.forecast.answers')}</legend>
        {options.map((option, index) => {
          const number = index + 1;
          return (
            // Answers have no name but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={index} className="editor-answer">
              <label className="editor-tick">
                <input
                  type="radio"
                  name={name}
                  aria-label={translate('editor.forecast.right', { number })}
                  checked={answer === number}
                  onChange={() => {
                    change({ ...choice, answer: number });
                  }}
                />
              </label>
              <input
                type="text"
                className="editor-text"
                aria-label={translate('editor.forecast.option', { number })}
                value={option}
                onChange={({ target }) => {
                  change({ ...choice, options: options.with(index, target.value) }, true);
                }}
              />
              {options.length > fewestOptions ? (
                <ActionButton
                  label={translate('editor.forecast.removeOption', { number })}
                  icon={<TrashIcon />}
                  onClick={() => {
                    change(withoutOption(choice, index));
                    add.current?.focus();
                  }}
                />
              ) : null}
            </div>
          );
        })}
        <button
          ref={add}
          type="button"
          className="button button-outlined"
          aria-disabled={options.length >= mostOptions ? true : undefined}
          onClick={() => {
            if (options.length < mostOptions) change({ ...choice, options: [...options, ''] });
          }}
        >
          {translate('editor.forecast.addOption')}
        </button>
      </fieldset>
      <TextField
        label={translate('editor.forecast.because')}
        value={because}
        onType={(text) => {
          change({ ...choice, because: text }, true);
        }}
      />
    </>
  );
}

/** What the class is asked before the scene goes on: the kind of question, and what that needs. */
export function ForecastFields({
  forecast,
}: {
  readonly forecast: Forecast | undefined;
}): ReactNode {
  return (
    <div className="editor-part">
      <Chooser
        label={translate('editor.forecast')}
        value={forecast?.kind ?? 'none'}
        choices={forecastKinds.map((kind) => ({
          value: kind,
          text: translate(`editor.forecast.${kind}`),
        }))}
        onChoose={(kind) => {
          change(newForecast(kind));
        }}
      />
      {forecast?.kind === 'sign' ? (
        <RadioRow
          label={translate('editor.forecast.of')}
          value={forecast.of}
          options={[
            { value: 'm', text: 'm' },
            { value: 'b', text: 'b' },
          ]}
          onChange={(of) => {
            change({ kind: 'sign', of });
          }}
        />
      ) : null}
      {forecast?.kind === 'choice' ? (
        <ChoiceFields choice={forecast} />
      ) : forecast === undefined ? null : (
        <p className="editor-note">
          {translate(
            forecast.kind === 'behaviour' ? 'editor.forecast.decided' : 'editor.forecast.computed',
          )}
        </p>
      )}
    </div>
  );
}
