import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { translate } from '../../i18n/translate.ts';
import { edit } from '../../store/actions/editor.ts';
import {
  type Editing,
  withSceneDuplicated,
  withSceneMoved,
  withSceneRemoved,
  withSelected,
} from '../../store/lessons/edit.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { CopyIcon, DownIcon, TrashIcon, UpIcon } from '../../ui/icons.tsx';
import { useSceneDrag } from './sceneDrag.ts';

interface SceneListProps {
  readonly editing: Editing;
  readonly onDone: (words: string) => void;
}

/** The scenes in their order; the selected one can be moved, doubled and deleted. */
export function SceneList({ editing, onDone }: SceneListProps): ReactNode {
  const { lesson, selected } = editing;
  const { scenes } = lesson;
  const list = useRef<HTMLOListElement>(null);
  // Whether the selected scene is to have the focus: its neighbour was deleted, or arrows led to it.
  const wanted = useRef(false);
  const shown = useRef(selected);
  useLayoutEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current]');
    // Not at each letter that is typed below.
    if (shown.current !== selected) row?.scrollIntoView({ block: 'nearest' });
    if (wanted.current) row?.focus();
    shown.current = selected;
    wanted.current = false;
  });

  function move(to: number): void {
    edit((now) => withSceneMoved(now, to));
    const number = Math.max(0, Math.min(to, scenes.length - 1)) + 1;
    onDone(translate('editor.moved', { number, count: scenes.length }));
  }

  const { drag, handlers } = useSceneDrag(
    () => [...(list.current?.children ?? [])],
    ({ from, to }) => {
      edit((now) => withSelected(now, from));
      move(to);
    },
  );
  const look = (index: number): string | undefined => {
    if (drag === undefined || drag.from === drag.to) return undefined;
    if (index === drag.from) return 'editor-list-held';
    if (index !== drag.to) return undefined;
    return drag.to > drag.from ? 'editor-list-after' : 'editor-list-before';
  };

  function remove(): void {
    wanted.current = true;
    edit(withSceneRemoved);
    onDone(translate('editor.removed'));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (way !== 0) {
      wanted.current = true;
      if (event.altKey) move(selected + way);
      else edit((now) => withSelected(now, selected + way));
    } else if (event.key === 'Delete') {
      remove();
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <div className="editor-scenes">
      <ol ref={list} className="editor-list" aria-label={translate('editor.scenes')}>
        {scenes.map(({ title }, index) => (
          // Scenes have no name but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={look(index)}>
            {/* For mouse and finger; the keyboard has the buttons below, and Alt with the arrows. */}
            <span className="editor-list-grip" aria-hidden="true" {...handlers(index)} />
            <button
              type="button"
              className="editor-list-scene"
              aria-current={index === selected ? 'true' : undefined}
              onKeyDown={onKeyDown}
              onFocus={() => {
                if (index !== selected) edit((now) => withSelected(now, index));
              }}
              onClick={() => {
                edit((now) => withSelected(now, index));
              }}
            >
              {translate('editor.scenes.row', {
                number: index + 1,
                title: title.trim() === '' ? translate('editor.scenes.untitled') : title,
              })}
            </button>
          </li>
        ))}
      </ol>
      <div className="editor-row">
        <ActionButton
          label={translate('editor.up')}
          keys="Alt+↑"
          icon={<UpIcon />}
          disabled={selected === 0}
          onClick={() => {
            move(selected - 1);
          }}
        />
        <ActionButton
          label={translate('editor.down')}
          keys="Alt+↓"
          icon={<DownIcon />}
          disabled={selected >= scenes.length - 1}
          onClick={() => {
            move(selected + 1);
          }}
        />
        <ActionButton
          label={translate('editor.duplicate')}
          icon={<CopyIcon />}
          onClick={() => {
            edit(withSceneDuplicated);
          }}
        />
        <ActionButton
          label={translate('editor.remove')}
          keys="Delete"
          icon={<TrashIcon />}
          onClick={remove}
        />
      </div>
    </div>
  );
}
