import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followLesson } from '../guide/followLesson.ts';
import { followAddress, openAtStart } from '../store/browser/address.ts';
import { keepLessons, restoreLessons } from '../store/browser/keptLessons.ts';
import { keepState } from '../store/browser/persistence.ts';
import { continuePresenting } from '../store/browser/presenting.ts';
import { keepFocus } from '../ui/keptFocus.ts';
import { App } from './App.tsx';
import { askForPictures } from './askForPictures.ts';
import { followAppearance } from './appearance.ts';
import { hidePointerAtRest, keepScreenAwake } from './inTheRoom.ts';
import { takeDroppedFiles } from './droppedFiles.ts';
import { listenToKeys } from './keyboard.ts';
import { listenToScenes } from './scenes.ts';
import { listenToTerms } from './terms.ts';
import { followLanguage } from './language.ts';
import { PresenterFrame } from './PresenterFrame.tsx';
import { StartGuard } from './StartGuard.tsx';
import { preparePaper } from './preparePaper.ts';
import { followFirstPage } from './followFirstPage.ts';
import { applyStyles } from './styles.ts';
import { takeUpFormulas } from './takeUpFormulas.ts';
import { warnOfUnsavedWork } from './unsavedWork.ts';
// After the sheets of the components, of which only those with more than one class say otherwise.
import '../ui/base.css';
import './theme.css';

async function start(): Promise<void> {
  const place = document.querySelector('#root');
  if (place === null) throw new Error('the page has no element #root');
  askForPictures();
  restoreLessons();
  await Promise.all([openAtStart().then(followLesson), applyStyles()]);
  followAppearance();
  followAddress();
  keepState();
  keepLessons();
  warnOfUnsavedWork();
  continuePresenting();
  keepFocus();
  listenToKeys();
  hidePointerAtRest();
  keepScreenAwake();
  listenToTerms();
  listenToScenes();
  takeDroppedFiles();
  followFirstPage();
  const root = createRoot(place);
  await followLanguage((language) => {
    root.render(
      <StrictMode>
        <StartGuard key={language}>
          <App />
          <PresenterFrame />
        </StartGuard>
      </StrictMode>,
    );
  });
  preparePaper();
  await takeUpFormulas();
}

void start();
