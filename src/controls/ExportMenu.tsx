import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { translate } from '../i18n/translate.ts';
import { tell } from '../store/actions/notices.ts';
import { openRunFile } from '../store/openRunFile.ts';
import { encodeIterations } from '../store/formats/iterationsFile.ts';
import { appStore } from '../store/appStore.ts';
import { ExportIcon } from '../ui/icons.tsx';
import { saveFile } from './saveFile.ts';
import './ExportMenu.css';

function saveIterations(): void {
  const text = encodeIterations(appStore.getState());
  saveFile('downhill-iterations.csv', 'text/csv;charset=utf-8', text);
}

async function saveRun(): Promise<void> {
  const { encodeRun } = await import('../store/formats/runFile.ts');
  saveFile('downhill-run.json', 'application/json', encodeRun(appStore.getState()));
}

async function openFile(chosen: File): Promise<void> {
  try {
    await openRunFile(await chosen.text());
  } catch {
    tell({
      tone: 'fault',
      message: { id: 'controls.fileFailed', values: { name: chosen.name } },
    });
  }
}

/** Where the arrow keys, Home and End lead in a list that goes round; undefined for other keys. */
function destinationOf(key: string, from: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (from + 1) % count;
  if (key === 'ArrowUp') return (from - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

interface MenuItemProps {
  readonly text: string;
  readonly onChoose: () => void;
}

function MenuItem({ text, onChoose }: MenuItemProps): ReactNode {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="export-menu-item"
      onClick={onChoose}
    >
      {text}
    </button>
  );
}

/** Saves the iterations or the whole run as a file, and opens such a run file again. */
export function ExportMenu(): ReactNode {
  const [open, setOpen] = useState(false);
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (open) menu.current?.querySelector('button')?.focus();
  }, [open]);

  function close(): void {
    trigger.current?.focus();
    setOpen(false);
  }

  function onMenuKey(event: KeyboardEvent): void {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])];
    const from = items.findIndex((item) => item === document.activeElement);
    const to = destinationOf(event.key, from, items.length);
    if (to === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    if (to === undefined) close();
    else items[to]?.focus();
  }

  function chooseFile(): void {
    close();
    file.current?.click();
  }

  return (
    <div
      className="export"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={trigger}
        type="button"
        className="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={translate('controls.export')}
        // The focus stays in the menu, or else it would close before the press opens it again.
        onMouseDown={(event) => {
          if (open) event.preventDefault();
        }}
        onClick={() => {
          if (open) close();
          else setOpen(true);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <ExportIcon />
        <span>{translate('controls.export')}</span>
      </button>
      {open && (
        <div
          ref={menu}
          id={id}
          className="export-menu"
          role="menu"
          aria-label={translate('controls.export')}
          tabIndex={-1}
          onKeyDown={onMenuKey}
        >
          <MenuItem
            text={translate('controls.exportIterations')}
            onChoose={() => {
              close();
              saveIterations();
            }}
          />
          <MenuItem
            text={translate('controls.exportRun')}
            onChoose={() => {
              close();
              void saveRun();
            }}
          />
          <hr className="export-menu-separator" />
          <MenuItem text={translate('controls.openRunFile')} onChoose={chooseFile} />
        </div>
      )}
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={translate('controls.openRunFile')}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen !== undefined) void openFile(chosen);
          // So that choosing the same file again is a change again.
          event.target.value = '';
        }}
      />
    </div>
  );
}
