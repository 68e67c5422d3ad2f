import { activateLanguage } from '../i18n/translate.ts';
import { tell, withdraw } from '../store/actions/notices.ts';
import { appStore } from '../store/appStore.ts';

async function activate(language: string): Promise<boolean> {
  try {
    await activateLanguage(language);
    withdraw('language');
    return true;
  } catch {
    // No network: the words stay in the language they are in.
    const message = { id: 'notices.languageNotLoaded', values: { language } } as const;
    tell({ tone: 'fault', kind: 'language', message });
    return false;
  }
}

/**
 * Speaks the language of the view, now and whenever another one is chosen.
 * @param speak called with each language once its words are there; all of them are to be shown anew.
 */
export async function followLanguage(speak: (language: string) => void): Promise<void> {
  let spoken = appStore.getState().view.language;
  if (spoken === 'en' || !(await activate(spoken))) spoken = 'en';
  speak(spoken);
  appStore.subscribe(({ view: { language } }, before) => {
    if (language === before.view.language) return;
    const change = async (): Promise<void> => {
      const done = await activate(language);
      // Meanwhile another one may have been chosen.
      if (done && appStore.getState().view.language === language) speak(language);
    };
    void change();
  });
}
