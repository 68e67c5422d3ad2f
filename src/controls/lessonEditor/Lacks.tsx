import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import type { MessageRef } from '../../store/appState.ts';

const mostShown = 4;

/** What a lesson still lacks so that a file or a link can have it. */
export function Lacks({ lacks }: { readonly lacks: readonly MessageRef[] }): ReactNode {
  return (
    <div className="editor-wrong" role="alert">
      <p>{translate('editor.notYet')}</p>
      <ul>
        {lacks.slice(0, mostShown).map(({ id, values }) => (
          <li key={id + JSON.stringify(values)}>{translate(id, values)}</li>
        ))}
      </ul>
    </div>
  );
}
