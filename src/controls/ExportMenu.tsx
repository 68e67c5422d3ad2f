import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { translate } from '../i18n/translate.ts';
import { tell } from '../store/actions/notices.ts';
import { openRunFile } from '../store/openRunFile.ts';
import { ExportIcon } from '../ui/icons.tsx';
import './ExportMenu.css';

async function loadMenu(): Promise<typeof import('./ExportMenuItems.tsx')> {
  return import('./ExportMenuItems.tsx');
}

// The menu's code is fetched when the pointer or the focus comes near, not with the page.
const ExportMenuItems = lazy(async () => ({ default: (await loadMenu()).ExportMenuItems }));

function fetchEarly(): void {
  // A failure shows when the menu is opened; here it is too early to speak of it.
  loadMenu().catch(() => undefined);
}

/** Saves the iterations or the whole run as a file, and opens such a run file again. */
export function ExportMenu(): ReactNode {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const file = useRef<HTMLInputElement>(null);

  async function openFile(chosen: File): Promise<void> {
    try {
      await openRunFile(await chosen.text());
    } catch {
      tell({
        tone: 'problem',
        kind: 'file',
        message: { id: 'controls.fileFailed', values: { name: chosen.name } },
      });
    }
  }

  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="button"
        aria-haspopup="menu"
        aria-expanded={open}
        title={translate('controls.export')}
        onPointerEnter={fetchEarly}
        onFocus={fetchEarly}
        onClick={() => {
          setAsked(true);
          setOpen(!open);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setAsked(true);
          setOpen(true);
        }}
      >
        <ExportIcon />
        <span>{translate('controls.export')}</span>
      </button>
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
      {asked && (
        <Suspense fallback={null}>
          <ExportMenuItems
            trigger={trigger}
            open={open}
            onOpenChange={setOpen}
            onOpenFile={() => file.current?.click()}
          />
        </Suspense>
      )}
    </>
  );
}
