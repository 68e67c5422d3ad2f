import { openOwnDataWith } from '../controls/ownData/ownDataOpening.ts';
import { openLessonFile } from '../guide/openLessonFile.ts';
import { openRunFile } from '../store/openRunFile.ts';

function isTaken(event: DragEvent): boolean {
  // A dialog that is open takes what it understands by itself; text is dragged within fields.
  const files = event.dataTransfer?.types.includes('Files') === true;
  return files && !event.defaultPrevented && document.querySelector('dialog[open]') === null;
}

async function open(file: File): Promise<void> {
  // What cannot be read is named by who opens it.
  const head = await file
    .slice(0, 2000)
    .text()
    .catch(() => '');
  if (/"format"\s*:\s*"downhill-run"/u.test(head)) await openRunFile(await file.text());
  // Runs and lessons are objects of JSON, which no table begins like.
  else if (/^\uFEFF?\s*[{[]/u.test(head)) await openLessonFile(file);
  else openOwnDataWith(file);
}

/**
 * Opens a lesson file, a run file or a table that is dropped anywhere on the window: a browser would leave the
 * page and show it.
 * @returns a function that stops it.
 */
export function takeDroppedFiles(): () => void {
  const onOver = (event: DragEvent): void => {
    if (isTaken(event)) event.preventDefault();
  };
  const onDrop = (event: DragEvent): void => {
    if (!isTaken(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void open(file);
  };
  document.addEventListener('dragover', onOver);
  document.addEventListener('drop', onDrop);
  return () => {
    document.removeEventListener('dragover', onOver);
    document.removeEventListener('drop', onDrop);
  };
}
