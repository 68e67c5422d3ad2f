import { CSPProvider } from '@base-ui/react/csp-provider';
import { Menu } from '@base-ui/react/menu';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { translate } from '../i18n/translate.ts';
import { encodeIterations } from '../store/formats/iterationsFile.ts';
import { lessonStore } from '../store/lessonStore.ts';
import { encodeRun } from '../store/formats/runFile.ts';
import { saveFile } from './saveFile.ts';

interface ExportMenuItemsProps {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onOpenFile: () => void;
}

/** The menu of the button "Export", in a file of its own because it is loaded on demand. */
export function ExportMenuItems(props: ExportMenuItemsProps): ReactNode {
  const { trigger, open, onOpenChange, onOpenFile } = props;
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    // After the menu has been placed, or else the page would scroll to where it was before.
    const frame = requestAnimationFrame(() => first.current?.focus());
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [open]);
  return (
    // No style elements: the content security policy forbids them.
    <CSPProvider disableStyleElements>
      <Menu.Root
        open={open}
        modal={false}
        onOpenChange={(next, details) => {
          // A press on the button is outside the menu as well: the button's own click answers it.
          const target = details.event.target;
          if (!next && target instanceof Node && trigger.current?.contains(target) === true) {
            if (details.reason === 'outside-press') return;
          }
          onOpenChange(next);
        }}
      >
        <Menu.Portal>
          <Menu.Positioner
            anchor={trigger}
            sideOffset={4}
            align="end"
            className="export-menu-place"
          >
            <Menu.Popup
              className="export-menu"
              aria-label={translate('controls.export')}
              finalFocus={trigger}
            >
              <Menu.Item
                ref={first}
                className="export-menu-item"
                onClick={() => {
                  saveFile(
                    'downhill-iterations.csv',
                    'text/csv;charset=utf-8',
                    encodeIterations(lessonStore.getState()),
                  );
                }}
              >
                {translate('controls.exportIterations')}
              </Menu.Item>
              <Menu.Item
                className="export-menu-item"
                onClick={() => {
                  saveFile(
                    'downhill-run.json',
                    'application/json',
                    encodeRun(lessonStore.getState()),
                  );
                }}
              >
                {translate('controls.exportRun')}
              </Menu.Item>
              <Menu.Separator className="export-menu-separator" />
              <Menu.Item className="export-menu-item" onClick={onOpenFile}>
                {translate('controls.openRunFile')}
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </CSPProvider>
  );
}
