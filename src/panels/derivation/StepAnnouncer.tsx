import { useEffect, useState } from 'react';
import { translate } from '../../i18n/translate.ts';
import { shownLine } from '../../store/lines.ts';
import { appStore } from '../../store/appStore.ts';
import { isRunning } from '../../store/selectors.ts';
import type { AppState } from '../../store/appState.ts';
import { joinSentences } from '../shared/sentences.ts';
import { doneWords } from './doneWords.ts';
import { shownBeats } from './shownBeats.ts';
import { beatNamed, beatTitle, lineSentence, spokenLine } from './words.ts';

// Whoever holds a key down hears where they end up, not every step on the way.
const quietTime = 250;

function announcement(state: AppState): string {
  const name = state.cursor.beat;
  const kind = state.experiment.data.observations.length === 0 ? 'symbols' : 'numbers';
  const line = beatNamed(shownBeats(state), name)?.lines[shownLine(state) - 1];
  if (line === undefined) return beatTitle(name, state.experiment.each);
  return translate('derivation-panel.announcement', {
    title: beatTitle(name, state.experiment.each),
    sentence: joinSentences(lineSentence(line), doneWords(state)),
    line: spokenLine(line, kind) || spokenLine(line, 'symbols'),
  });
}

/** Tells screen readers the line that one goes to by hand; while the run plays it is silent. */
export function StepAnnouncer() {
  const [words, setWords] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = appStore.subscribe((state, before) => {
      if (state.cursor === before.cursor) return;
      clearTimeout(timer);
      if (isRunning(state) || state.experiment !== before.experiment) return;
      timer = setTimeout(() => setWords(announcement(appStore.getState())), quietTime);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return (
    <p className="visually-hidden" aria-live="polite">
      {words}
    </p>
  );
}
