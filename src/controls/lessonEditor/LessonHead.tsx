import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import { edit } from '../../store/actions/editor.ts';
import { withHead } from '../../store/lessons/edit.ts';
import type { Lesson } from '../../store/lessons/lesson.ts';
import { NumberField, type ReadNumber } from '../../ui/NumberField.tsx';
import { exactText, readNumber } from '../readNumber.ts';
import { TextField } from './TextField.tsx';

const mostMinutes = 600;

function readMinutes(text: string): ReadNumber {
  const result = readNumber(text);
  if (!result.ok || (result.value > 0 && result.value <= mostMinutes)) return result;
  return { ok: false, message: translate('editor.minutes.invalid') };
}

/** What is said of the lesson as a whole. */
export function LessonHead({ title, minutes }: Pick<Lesson, 'title' | 'minutes'>): ReactNode {
  return (
    <div className="editor-lesson">
      <TextField
        label={translate('editor.title')}
        value={title}
        onType={(text) => {
          edit((editing) => withHead(editing, { title: text }));
        }}
      />
      <NumberField
        className="editor-minutes"
        label={translate('editor.minutes')}
        value={minutes}
        format={exactText}
        read={readMinutes}
        step={(value, direction) => value + direction}
        onCommit={(value) => {
          edit((editing) => withHead(editing, { minutes: value }));
        }}
      />
    </div>
  );
}
