import { type ReactNode, useState } from 'react';
import { translate } from '../../i18n/translate.ts';
import type { MessageRef } from '../../store/appState.ts';
import { longestLink, lessonToLink } from '../../store/formats/ownLink.ts';
import type { Lesson } from '../../store/lessons/lesson.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ShareForm } from '../ShareButton.tsx';
import { Lacks } from './Lacks.tsx';
import { lacksOf, saveLesson } from './saveLesson.ts';

type Made =
  | { readonly link: string }
  | { readonly refused: string }
  | { readonly lacks: readonly MessageRef[] };

async function linkOf(lesson: Lesson): Promise<Made> {
  const lacks = lacksOf(lesson);
  if (lacks.length > 0) return { lacks };
  try {
    const page = globalThis.location.href.split('#')[0] ?? '';
    const link = `${page}#v=1&lesson=own&own=${await lessonToLink(lesson)}`;
    if (link.length <= longestLink) return { link };
    const values = { most: longestLink, count: link.length };
    return { refused: translate('editor.link.tooLong', values) };
  } catch {
    return { refused: translate('editor.link.failed') };
  }
}

interface LessonLinkButtonProps {
  readonly lesson: Lesson;
  /** Told that the lesson was saved as a file instead. */
  readonly onSaved: (words: string) => void;
}

/** Shows a link that carries all of a lesson, to be copied; for one that is too long it offers the file. */
export function LessonLinkButton({ lesson, onSaved }: LessonLinkButtonProps): ReactNode {
  const [made, setMade] = useState<Made>();
  const close = (): void => {
    setMade(undefined);
  };
  return (
    <>
      <button
        type="button"
        className="button button-outlined"
        onClick={() => {
          const make = async (): Promise<void> => {
            setMade(await linkOf(lesson));
          };
          void make();
        }}
      >
        {translate('editor.link')}
      </button>
      <Dialog
        title={translate('editor.link')}
        closeLabel={translate('controls.close')}
        open={made !== undefined}
        onClose={close}
      >
        {made === undefined ? null : 'link' in made ? (
          <ShareForm link={made.link} explanation={translate('editor.link.explanation')} />
        ) : 'lacks' in made ? (
          <Lacks lacks={made.lacks} />
        ) : (
          <>
            <p role="alert">{made.refused}</p>
            <button
              type="button"
              className="button button-outlined"
              onClick={() => {
                close();
                onSaved(translate('editor.saved', { name: saveLesson(lesson) }));
              }}
            >
              {translate('editor.save')}
            </button>
          </>
        )}
      </Dialog>
    </>
  );
}
