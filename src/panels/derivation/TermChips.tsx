import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Feature } from '../../derivation/beat.ts';
import type { Equation } from '../../calculus/equation.ts';
import { termsOfLines } from '../../derivation/termsOf.ts';
import { translate } from '../../i18n/translate.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import { featureOf } from '../../store/experiment.ts';
import type { Highlight } from '../../store/appState.ts';
import { highlightOf, litTerm, pointAtHand, sameHighlight } from '../../store/terms.ts';
import { isRunning } from '../../store/selectors.ts';
import { useAppState } from '../../store/useAppState.ts';
import {
  isTermOf,
  type TermModel,
  termSentence,
  termSymbol,
  termWord,
} from '../shared/termWords.ts';
import { useCalmly } from '../../playback/useCalmly.ts';
import { liveBeats } from './beatFeed.ts';
import { createTermLight, type TermLight } from './termLight.ts';
import { beatNamed } from './words.ts';
import './TermChips.css';

interface ChipProps {
  readonly term: Highlight;
  readonly feature: Feature;
  readonly model: TermModel;
  readonly light: TermLight;
  readonly wordHidden: boolean;
}

function Chip({ term, feature, model, light, wordHidden }: ChipProps) {
  const lit = useAppState((state) => sameHighlight(litTerm(state), term));
  const button = useRef<HTMLButtonElement>(null);
  const shown = useRef(term);
  // In focus it stays lit when it comes to stand for another point, or for all of them.
  useEffect(() => {
    if (sameHighlight(shown.current, term)) return;
    shown.current = term;
    if (document.activeElement === button.current) light.focus(term);
  }, [term, light]);
  return (
    <button
      ref={button}
      type="button"
      className="term-chip"
      data-chip={term.term}
      aria-pressed={lit}
      onFocus={() => {
        light.focus(term);
      }}
      onBlur={() => {
        light.blur(term);
      }}
      onPointerEnter={({ pointerType }) => {
        if (pointerType !== 'touch') light.enter(term);
      }}
      onPointerLeave={({ pointerType }) => {
        if (pointerType !== 'touch') light.leave(term);
      }}
      onClick={() => {
        light.press(term);
      }}
    >
      <span className="term-chip-symbol">{termSymbol(term, feature, model)}</span>{' '}
      <span className={wordHidden ? 'visually-hidden' : undefined}>
        {termWord(term.term, model)}
      </span>
    </button>
  );
}

// The lines in symbols are made once for each method and loss, so they are the same ones until the
// step is another.
const usesIn = memoizeLast((...symbols: readonly Equation[]) =>
  termsOfLines(symbols.map((symbolsEquation) => ({ symbolsEquation }))),
);

/**
 * The terms of the current step; the same array until they change. The lines follow calmly: when a link opens another
 * model they are still those of the one before for a moment, and of its parameters only those that both have are kept.
 */
function useTerms(model: TermModel): readonly Highlight[] {
  const beat = useAppState((state) => state.cursor.beat);
  const atHand = useCalmly(pointAtHand);
  const uses = useSyncExternalStore(liveBeats.subscribe, () => {
    const lines = beatNamed(liveBeats.current(), beat)?.lines ?? [];
    return usesIn(...lines.map(({ symbolsEquation }) => symbolsEquation));
  });
  return useMemo(
    () => uses.filter(({ term }) => isTermOf(term, model)).map((use) => highlightOf(use, atHand)),
    [uses, atHand, model],
  );
}

/** The terms of the current step, to light by pointer, finger or keyboard, and what they are. */
export function TermChips() {
  const feature = useAppState((state) => featureOf(state.experiment));
  const name = useAppState((state) => state.experiment.model);
  const each = useAppState((state) => state.experiment.each);
  // Not the experiment, which is another one with every movement of a drag.
  const model = useMemo<TermModel>(() => ({ model: name, each }), [name, each]);
  const sentence = useAppState((state) => {
    const lit = litTerm(state);
    return lit === undefined || isRunning(state) ? '' : termSentence(lit, state);
  });
  const terms = useTerms(model);
  const [light] = useState(createTermLight);
  const projector = useAppState((state) => state.view.layout === 'projector');
  const many = projector || terms.length > 5;
  const row = useRef<HTMLDivElement>(null);

  // When the chip in focus goes away with its step, the focus stays in the row.
  useLayoutEffect(() => {
    if (!light.isFocused() || row.current?.contains(document.activeElement) === true) return;
    light.end();
    row.current?.querySelector('button')?.focus();
  });
  useEffect(
    () => () => {
      light.end();
    },
    [light],
  );

  return (
    <div className="term-row">
      <p className={sentence === '' ? 'visually-hidden' : 'term-sentence'} aria-live="polite">
        {sentence}
      </p>
      <div
        ref={row}
        className={many ? 'term-chips term-chips-many' : 'term-chips'}
        role="group"
        aria-label={translate('terms.title')}
      >
        {terms.map((term) => (
          <Chip
            key={term.term}
            term={term}
            feature={feature}
            model={model}
            light={light}
            wordHidden={many}
          />
        ))}
      </div>
    </div>
  );
}
