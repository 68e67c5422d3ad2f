import { startTransition, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { translate } from '../../i18n/translate.ts';
import { preparedTable } from '../../store/formats/table/preparedTable.ts';
import { OwnDataButtons } from './OwnDataButtons.tsx';
import { handGivenFile } from './ownDataOpening.ts';
import { type GivenText, mostMegabytes, tableInFile } from './tableFile.ts';
import { mostShown, TableSource } from './TableSource.tsx';
import { UnderstoodTable } from './UnderstoodTable.tsx';
import './OwnData.css';

/** What was given last; each is a table of its own, for which everything is understood anew. */
interface Given extends GivenText {
  readonly number: number;
}

/** A table of one's own, from where it comes to where it takes the place of the points. */
export function OwnData(): ReactNode {
  const [given, setGiven] = useState<Given>({ text: '', cut: false, number: 0 });
  const [unread, setUnread] = useState<string>();
  const latest = useRef(0);

  function give({ text, cut }: GivenText): void {
    latest.current += 1;
    setUnread(undefined);
    const next = { text, cut, number: latest.current };
    // What is typed stands at once; to understand a long table takes several pieces of time.
    if (text.length > mostShown) startTransition(() => setGiven(next));
    else setGiven(next);
  }

  async function open(file: File): Promise<void> {
    latest.current += 1;
    const own = latest.current;
    try {
      const table = await tableInFile(file);
      // Whoever gave something else meanwhile wants only that.
      if (latest.current === own) give(table);
    } catch {
      if (latest.current === own) setUnread(file.name);
    }
  }

  useEffect(() => {
    handGivenFile((file) => {
      void open(file);
    });
  });

  useEffect(() => {
    // Anywhere on the page: beside the dialog a browser would leave the page and show the file.
    const onOver = (event: DragEvent) => {
      event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (file !== undefined) void open(file);
      else if (text !== '') give({ text, cut: false });
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('drop', onDrop);
    };
  });

  return (
    <div className="own-data">
      <TableSource
        text={given.text}
        onText={(text) => {
          give({ text, cut: false });
        }}
        onFile={(file) => {
          void open(file);
        }}
      />
      {unread === undefined ? null : (
        <p role="alert">{translate('own-data.refused.unread', { name: unread })}</p>
      )}
      {given.cut ? <p>{translate('own-data.cut', { megabytes: mostMegabytes })}</p> : null}
      <GivenTable key={given.number} text={given.text} />
    </div>
  );
}

function GivenTable({ text }: { readonly text: string }): ReactNode {
  const prepared = useMemo(() => preparedTable(text), [text]);
  if (prepared.ok) return <UnderstoodTable start={prepared.start} named={prepared.named} />;
  return (
    <>
      {text === '' ? null : (
        <p role="status">
          {translate(`own-data.refused.${prepared.reason}`, { count: text.length })}
        </p>
      )}
      <OwnDataButtons />
    </>
  );
}
