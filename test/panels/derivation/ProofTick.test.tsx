import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { number, sum, symbol } from '../../../src/calculus/expression.ts';
import { symbolEquation } from '../../../src/calculus/shownEquation.ts';
import { noDefinitions } from '../../../src/calculus/definitions.ts';
import type { BeatLine } from '../../../src/derivation/beat.ts';
import { ProofTick } from '../../../src/panels/derivation/ProofTick.tsx';
import { addObservation } from '../../../src/store/actions/data.ts';
import { showBeat } from '../../../src/store/actions/cursor.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { beatsOf } from '../../../src/store/beats.ts';

function lineOfLoss(): BeatLine {
  showBeat('power-rule', 1);
  const lines = beatsOf(appStore.getState()).flatMap((beat) => beat.lines);
  const line = lines.find(({ provable, folded }) => provable && folded.length === 0);
  if (line === undefined) throw new Error('no line that can be proved');
  return line;
}

const name = 'Shows why one can trust this line';

beforeEach(() => appStore.setState(initialState, true));

describe('the tick of a line', () => {
  it('says for how many points on screen, and at how many other places, both sides agree', async () => {
    const user = userEvent.setup();
    const count = appStore.getState().experiment.data.observations.length;
    render(<ProofTick line={lineOfLoss()} />);
    await user.click(await screen.findByRole('button', { name }));
    const words = (points: number) =>
      `Both sides agree for ${points} points on screen and at 20 other places, worked out without the rules.`;
    expect(screen.getByRole('status')).toHaveTextContent(words(count));
    act(() => addObservation({ x: 3, y: 1 }));
    expect(await screen.findByText(words(count + 1))).toBeVisible();
  });

  it('is no tick, but plain words, where the two sides differ', async () => {
    const m = symbol('m');
    const wrong = symbolEquation(m, [sum(m, number(1))]);
    render(
      <ProofTick line={{ ...lineOfLoss(), symbolsEquation: wrong, provable: noDefinitions }} />,
    );
    expect(await screen.findByRole('status')).toHaveTextContent(
      'The check failed: the two sides of this line differ.',
    );
    expect(screen.queryByRole('button', { name })).toBeNull();
  });
});
