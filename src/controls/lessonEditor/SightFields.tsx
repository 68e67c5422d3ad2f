import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import { edit } from '../../store/actions/editor.ts';
import { withSceneChanged } from '../../store/lessons/edit.ts';
import { selection, type SightName, sightNames } from '../../store/lessons/sight.ts';

/** What a scene shows of the pictures and controls: one tick each. */
export function SightFields({ show }: { readonly show: readonly SightName[] }): ReactNode {
  return (
    <fieldset className="editor-ticks">
      <legend className="visually-hidden">{translate('editor.sight')}</legend>
      {sightNames.map((name) => (
        <label key={name} className="editor-tick">
          <input
            type="checkbox"
            checked={show.includes(name)}
            onChange={({ target }) => {
              const others = show.filter((each) => each !== name);
              const names = selection(target.checked ? [...others, name] : others);
              edit((editing) => withSceneChanged(editing, { show: names }));
            }}
          />
          <span>{translate(`editor.sight.${name}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
