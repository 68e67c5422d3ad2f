import { type ReactNode, useId, useRef } from 'react';
import { translate } from '../../i18n/translate.ts';
import { useFirstFocus } from '../../ui/useFirstFocus.ts';

interface TableSourceProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
}

/** A field with more text than this holds up the whole page. */
export const mostShown = 100_000;

/** Where a table comes from: a field to paste or type in, and a file. */
export function TableSource({ text, onText, onFile }: TableSourceProps): ReactNode {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const held = text.length > mostShown;
  useFirstFocus(field);
  return (
    <div className="own-data-source">
      <label htmlFor={id}>{translate('own-data.source')}</label>
      <textarea
        ref={field}
        id={id}
        rows={4}
        spellCheck={false}
        autoCapitalize="off"
        aria-describedby={`${id}-hint`}
        readOnly={held}
        value={held ? text.slice(0, 2000) : text}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (pasted.length <= mostShown || held) return;
          event.preventDefault();
          onText(pasted);
        }}
        onChange={(event) => {
          onText(event.target.value);
        }}
      />
      <p id={`${id}-hint`} className="own-data-quiet">
        {translate(held ? 'own-data.held' : 'own-data.hint')}
      </p>
      <div className="own-data-buttons">
        <button
          type="button"
          className="button button-outlined"
          onClick={() => file.current?.click()}
        >
          {translate('own-data.open')}
        </button>
        {text === '' ? null : (
          <button
            type="button"
            className="button button-outlined"
            onClick={() => {
              onText('');
              field.current?.focus();
            }}
          >
            {translate('own-data.clear')}
          </button>
        )}
      </div>
      <input
        ref={file}
        type="file"
        accept=".csv,.tsv,.txt,.tab,.dat,text/csv,text/plain,text/tab-separated-values"
        hidden
        aria-label={translate('own-data.open')}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen !== undefined) onFile(chosen);
          // So that choosing the same file again is a change again.
          event.target.value = '';
        }}
      />
    </div>
  );
}
