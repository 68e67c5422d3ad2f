import type { ReactNode } from 'react';
import { pointOrders, settingsOf } from '../descent/method.ts';
import { methods } from '../descent/methods/methods.ts';
import { isPossible, settingOf, type SettingName } from '../descent/methods/settings.ts';
import { translate } from '../i18n/translate.ts';
import { changeMethod, setSeed } from '../store/actions/experiment.ts';
import { useAppState } from '../store/useAppState.ts';
import { Chooser } from '../ui/Chooser.tsx';
import { NumberField, type ReadNumber } from '../ui/NumberField.tsx';
import './MethodFields.css';
import { exactText, nudge, readNumber } from './readNumber.ts';

function readSetting(name: SettingName, text: string): ReadNumber {
  const result = readNumber(text);
  if (!result.ok || isPossible(name, result.value)) return result;
  return { ok: false, message: translate(`method.setting.${name}.fault`) };
}

/** A whole number one up or down; a share by its second digit from 1, so that 0.9 goes to 0.91. */
function stepOf(name: SettingName, value: number, direction: 1 | -1): number {
  if (settingOf(name).kind === 'whole') return value + direction;
  const left = 1 - value;
  return Number((1 - nudge(left, direction === 1 ? -1 : 1)).toPrecision(12));
}

function SettingField({ name }: { readonly name: SettingName }): ReactNode {
  const value = useAppState(({ experiment }) => settingsOf(experiment.method)[name]);
  return (
    <NumberField
      className="method-field"
      label={translate(`method.setting.${name}`)}
      symbol={<i>{translate(`method.setting.${name}.symbol`)}</i>}
      value={value}
      format={exactText}
      read={(text) => readSetting(name, text)}
      step={(now, direction) => stepOf(name, now, direction)}
      onCommit={(chosen) => {
        changeMethod({ [name]: chosen });
      }}
    />
  );
}

function readSeed(text: string): ReadNumber {
  const result = readNumber(text);
  if (!result.ok || (Number.isSafeInteger(result.value) && result.value >= 0)) return result;
  return { ok: false, message: translate('method.seed.fault') };
}

function OrderFields(): ReactNode {
  const order = useAppState(({ experiment }) => experiment.method.order ?? 'given');
  const seed = useAppState(({ experiment }) => experiment.seed);
  return (
    <>
      <Chooser
        label={translate('controls.order')}
        value={order}
        choices={pointOrders.map((value) => ({
          value,
          text: translate(`controls.order.${value}`),
        }))}
        onChoose={(chosen) => {
          changeMethod({ order: chosen });
        }}
      />
      {order === 'shuffled' ? (
        <NumberField
          className="method-field"
          label={translate('controls.seed')}
          value={seed}
          format={exactText}
          read={readSeed}
          step={(now, direction) => now + direction}
          onCommit={setSeed}
        />
      ) : null}
    </>
  );
}

/** The settings that the method on screen has; none for most. */
export function MethodFields(): ReactNode {
  const kind = useAppState(({ experiment }) => experiment.method.kind);
  const { settings, uses } = methods[kind];
  return (
    <>
      {settings.map((name) => (
        <SettingField key={name} name={name} />
      ))}
      {uses === 'all' ? null : <OrderFields />}
    </>
  );
}
