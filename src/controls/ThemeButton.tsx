import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { changeView } from '../store/actions/view.ts';
import { useAppState } from '../store/useAppState.ts';
import { viewFields } from '../store/view.ts';
import { AutoIcon, MoonIcon, SunIcon } from '../ui/icons.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';

const themes = viewFields.theme.options;
const icons = { system: <AutoIcon />, light: <SunIcon />, dark: <MoonIcon /> };

/** Goes round the themes: as the system, light, dark. Its name says which one is on. */
export function ThemeButton(): ReactNode {
  const theme = useAppState((state) => state.view.theme);
  return (
    <ActionButton
      label={translate('controls.theme', { theme: translate(`controls.theme.${theme}`) })}
      icon={icons[theme]}
      onClick={() => {
        changeView({ theme: themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system' });
      }}
    />
  );
}
