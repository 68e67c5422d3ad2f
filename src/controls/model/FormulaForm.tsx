import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type FormulaMessage, faultMessage, remarkMessage } from '../../calculus/parseWords.ts';
import { speak } from '../../calculus/speech.ts';
import { expressionFormula } from '../../calculus/tex.ts';
import { translate } from '../../i18n/translate.ts';
import { modelFaultMessage } from '../../model/model.ts';
import { chooseModel } from '../../store/actions/model.ts';
import { appStore } from '../../store/appStore.ts';
import { builtInNamed, readModel, type ReadModel } from '../../store/model.ts';
import { Formula } from '../../ui/Formula.tsx';
import { useFirstFocus } from '../../ui/useFirstFocus.ts';
import './Model.css';

function textOfModel(): string {
  const { model } = appStore.getState().experiment;
  return builtInNamed(model)?.formula ?? model;
}

function said({ id, part }: FormulaMessage): string {
  return translate(id, { part });
}

/** What is wrong, with the place in the text marked. */
function FormulaFault({ text, read }: { readonly text: string; readonly read: ReadModel }) {
  const { parsed } = read;
  if (read.ok) return null;
  if (parsed.ok) {
    return <p>{read.fault === undefined ? null : translate(modelFaultMessage(read.fault))}</p>;
  }
  const { from, to } = parsed;
  return (
    <>
      <p>{said(faultMessage(text, parsed))}</p>
      {text.trim() === '' ? null : (
        <p className="formula-place">
          <span className="formula-place-name">
            {translate('controls.model.place', { place: from + 1 })}
          </span>{' '}
          <code>
            {text.slice(0, from)}
            <mark>{text.slice(from, Math.max(to, from + 1)) || '␣'}</mark>
            {text.slice(Math.max(to, from + 1))}
          </code>
        </p>
      )}
    </>
  );
}

function Understood({ text, read }: { readonly text: string; readonly read: ReadModel }) {
  const { parsed } = read;
  if (!parsed.ok) return null;
  return (
    <>
      <Formula
        block
        formula={expressionFormula(parsed.expression)}
        spoken={speak(parsed.expression, translate)}
        scrollName={translate('controls.model.set')}
      />
      {parsed.parameters.length === 0 ? null : (
        <p>
          {translate('controls.model.parameters', {
            names: parsed.parameters.join(', '),
          })}
        </p>
      )}
      {parsed.remarks.length === 0 ? null : (
        <ul className="formula-remarks">
          {parsed.remarks.map((remark) => (
            <li key={`${remark.kind} ${String(remark.from)}`}>
              {said(remarkMessage(text, remark))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A formula of one's own: typed, set as one types, and used when it is a model. */
export function FormulaForm({ onUse }: { readonly onUse: () => void }): ReactNode {
  const id = useId();
  const [text, setText] = useState(textOfModel);
  const field = useRef<HTMLInputElement>(null);
  const read = readModel(text);

  useFirstFocus(field);
  useEffect(() => {
    field.current?.select();
  }, []);

  return (
    <form
      className="formula-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!read.ok) return;
        chooseModel(text);
        onUse();
      }}
    >
      <label htmlFor={id}>{translate('controls.model.formula')}</label>
      <input
        ref={field}
        id={id}
        className="formula-input"
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        aria-invalid={read.ok ? undefined : true}
        aria-describedby={`${id}-said`}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <div id={`${id}-said`} className="formula-said" aria-live="polite">
        <Understood text={text} read={read} />
        <div className="formula-fault">
          <FormulaFault text={text} read={read} />
        </div>
      </div>
      <p className="formula-hint">{translate('controls.model.hint')}</p>
      <button type="submit" className="button button-outlined" aria-disabled={!read.ok}>
        {translate('controls.model.use')}
      </button>
    </form>
  );
}
