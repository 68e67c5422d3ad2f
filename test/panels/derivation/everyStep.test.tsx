import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { CurrentStep } from '../../../src/panels/derivation/CurrentStep.tsx';
import { DerivationPanel } from '../../../src/panels/derivation/DerivationPanel.tsx';
import { nextStep, showBeat } from '../../../src/store/actions/cursor.ts';
import { closeGuide } from '../../../src/store/actions/guide.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { lineCountsOf } from '../../../src/store/lines.ts';

beforeEach(() => appStore.setState(initialState, true));

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

// Formulas are typeset in earnest here, which takes its time where there is no browser.
describe('every step', { timeout: 60_000 }, () => {
  it('is one switch: all lines of all beats, each with its rule, or the others in short', async () => {
    const user = userEvent.setup();
    const { container } = render(<DerivationPanel />);
    const counts = lineCountsOf(appStore.getState().experiment);
    const inShort = container.querySelectorAll('.beat-line').length;
    expect(inShort).toBeLessThan(total(counts) / 1.9);
    await user.click(screen.getByRole('checkbox', { name: 'Every step' }));
    expect(appStore.getState().view.everyStep).toBe(true);
    expect(container.querySelectorAll('.beat-line')).toHaveLength(total(counts));
    expect(container.querySelectorAll('.beat-line .rule-name')).toHaveLength(total(counts));
    // The line is where one was, and nothing else is said.
    expect(appStore.getState().cursor).toStrictEqual(initialState.cursor);
    expect(container.querySelectorAll('.beat-sentence')).toHaveLength(1);
    await user.click(screen.getByRole('checkbox', { name: 'Every step' }));
    expect(container.querySelectorAll('.beat-line')).toHaveLength(inShort);
  });

  it('leads to the page about a rule, and back to the same line', async () => {
    const user = userEvent.setup();
    act(() => showBeat('power-rule', 4));
    const { container } = render(<DerivationPanel />);
    const before = appStore.getState();
    const link = container.querySelector('.line-current .rule-link');
    await user.click(link ?? document.body);
    expect(appStore.getState().view.page).toBe('power-rule');
    act(closeGuide);
    expect(appStore.getState().cursor).toStrictEqual(before.cursor);
    expect(appStore.getState().view).toStrictEqual(before.view);
  });

  it('leads from the sums to the table of the points', async () => {
    const user = userEvent.setup();
    render(<DerivationPanel />);
    const [ofLoss] = screen.getAllByRole('button', { name: 'Table' });
    await user.click(ofLoss ?? document.body);
    expect(appStore.getState().view.page).toBe('table');
  });
});

describe('the current line alone', { timeout: 60_000 }, () => {
  const shown = (container: HTMLElement): readonly (string | undefined)[] =>
    [...container.querySelectorAll<HTMLElement>('[data-line-id]')].map(
      ({ dataset }) => dataset['lineId'],
    );

  it('stands with its sentence, its rule and the lines before, whichever step those are in', () => {
    const { container } = render(<CurrentStep />);
    // Nothing was shown before the first line.
    expect(shown(container)).toStrictEqual(['guess']);
    expect(container).toHaveTextContent('Point i = 3: its x gives the guess');
    act(() => showBeat('power-rule', 2));
    expect(shown(container)).toStrictEqual(['square', 'power-quotient', 'power-expand']);
    expect(container).toHaveTextContent('line 2 of 4');
    expect(container.querySelector('.rule-name')).toHaveTextContent('Multiply out');
    act(() => showBeat('power-rule'));
    // It is worked out from the square, which stands next to it.
    expect(shown(container)).toStrictEqual(['square', 'power-quotient']);
  });

  it('shows every line that the desk shows, one after the other', () => {
    const { container } = render(<CurrentStep />);
    const counts = lineCountsOf(appStore.getState().experiment);
    const walked = Array.from({ length: total(counts) }, () => {
      const line = container.querySelector<HTMLElement>('.current-lines-now')?.dataset['lineId'];
      expect(container.querySelector('.current-lines-now .katex-html')).not.toBeNull();
      act(nextStep);
      return line;
    });
    expect(new Set(walked).size).toBe(total(counts));
    expect(appStore.getState().cursor).toMatchObject({ iteration: 1, beat: 'guess', line: 1 });
  });
});
