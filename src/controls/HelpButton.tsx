import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { changeView } from '../store/actions/view.ts';
import { useAppState } from '../store/useAppState.ts';
import { viewFields } from '../store/view.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { HelpIcon } from '../ui/icons.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';
import { Chooser } from '../ui/Chooser.tsx';
import { helpOpening } from './helpOpen.ts';
import { OfflineLink } from './OfflineLink.tsx';
import { shortcuts } from './shortcuts.ts';
import './HelpButton.css';

/** Opens the help: the keys, and how they behave. */
export function HelpButton(): ReactNode {
  return (
    <ActionButton
      label={translate('controls.help')}
      keys="?"
      icon={<HelpIcon />}
      onClick={helpOpening.open}
    />
  );
}

/** The help, which is there without its button too: its key opens it. */
export function HelpDialog(): ReactNode {
  const open = helpOpening.useIsOpen();
  return (
    <Dialog
      title={translate('controls.help.title')}
      closeLabel={translate('controls.close')}
      open={open}
      onClose={helpOpening.close}
    >
      <KeysTable />
      <KeySettings />
      <OfflineLink />
    </Dialog>
  );
}

function KeysTable(): ReactNode {
  const letterKeys = useAppState((state) => state.view.letterKeys);
  return (
    <table className="help-keys">
      <thead>
        <tr>
          <th scope="col">{translate('controls.help.key')}</th>
          <th scope="col">{translate('controls.help.does')}</th>
        </tr>
      </thead>
      <tbody>
        {shortcuts
          .filter((shortcut) => letterKeys || !shortcut.letter)
          .map((shortcut) => (
            <tr key={shortcut.message}>
              <td>
                {shortcut.keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{translate(shortcut.message)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function KeySettings(): ReactNode {
  const letterKeys = useAppState((state) => state.view.letterKeys);
  const stepUnit = useAppState((state) => state.view.stepUnit);
  return (
    <div className="help-settings">
      <Chooser
        label={translate('controls.stepUnit')}
        value={stepUnit}
        choices={viewFields.stepUnit.options.map((value) => ({
          value,
          text: translate(`controls.stepUnit.${value}`),
        }))}
        onChoose={(value) => {
          changeView({ stepUnit: value });
        }}
      />
      <label className="help-switch">
        <input
          type="checkbox"
          role="switch"
          checked={letterKeys}
          onChange={(event) => {
            changeView({ letterKeys: event.target.checked });
          }}
        />
        {translate('controls.letterKeys')}
      </label>
    </div>
  );
}
