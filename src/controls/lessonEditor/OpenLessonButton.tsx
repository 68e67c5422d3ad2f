import { type ReactNode, useRef } from 'react';
import { openLessonFile } from '../../guide/openLessonFile.ts';
import { translate } from '../../i18n/translate.ts';

interface OpenLessonButtonProps {
  readonly className: string;
  /** Called when a file has been opened. */
  readonly onOpened?: () => void;
}

/** Opens a lesson file: it begins, or where a lesson is being made it takes its place. */
export function OpenLessonButton({ className, onOpened }: OpenLessonButtonProps): ReactNode {
  const file = useRef<HTMLInputElement>(null);
  const open = async (chosen: File): Promise<void> => {
    if (await openLessonFile(chosen)) onOpened?.();
  };
  return (
    <>
      <button type="button" className={className} onClick={() => file.current?.click()}>
        {translate('lessons.open')}
      </button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={translate('lessons.open')}
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          if (chosen !== undefined) void open(chosen);
          // So that choosing the same file again is a change again.
          target.value = '';
        }}
      />
    </>
  );
}
