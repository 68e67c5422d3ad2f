import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DerivationPanel } from '../../../src/panels/derivation/DerivationPanel.tsx';
import { shownBeats } from '../../../src/panels/derivation/shownBeats.ts';
import { nextIteration, nextStep } from '../../../src/store/actions/cursor.ts';
import { replaceObservations } from '../../../src/store/actions/data.ts';
import { initialState } from '../../../src/store/lessonState.ts';
import { lessonStore } from '../../../src/store/lessonStore.ts';

beforeEach(() => lessonStore.setState(initialState, true));

function item(beat: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-beat=${beat}]`);
  if (found === null) throw new Error(`no beat ${beat}`);
  return found;
}

function numbersShown(beat: string): string {
  return [...item(beat).querySelectorAll('.beat-numbers .katex-html')]
    .map((node) => node.textContent)
    .join(' ');
}

// Formulas are typeset in earnest here, which takes its time where there is no browser.
describe('DerivationPanel', { timeout: 20_000 }, () => {
  it('lists the nine beats, the current one marked and explained', () => {
    render(<DerivationPanel />);
    const panel = screen.getByRole('region', { name: 'Derivation' });
    expect(within(panel).getAllByRole('listitem')).toHaveLength(9);
    expect(item('guess')).toHaveAttribute('aria-current', 'step');
    expect(panel.querySelectorAll('.beat-sentence')).toHaveLength(1);
    expect(performance.getEntriesByName('first-step-possible')).not.toHaveLength(0);
  });

  it('shows the numbers of the iterate on screen, and follows it', () => {
    render(<DerivationPanel />);
    act(nextIteration);
    const beat = shownBeats(lessonStore.getState()).find(({ name }) => name === 'gradient');
    for (const line of beat?.lines ?? []) {
      for (const digits of line.numbers?.numbers ?? []) {
        expect(numbersShown('gradient')).toContain(digits);
      }
    }
  });

  it('goes to a beat by click and by keyboard', async () => {
    const user = userEvent.setup();
    render(<DerivationPanel />);
    await user.click(item('chain-rule').querySelector('.beat-formulas') ?? document.body);
    expect(lessonStore.getState().cursor.beat).toBe('chain-rule');
    expect(item('chain-rule')).toHaveAttribute('aria-current', 'step');
    within(item('update')).getByRole('button', { name: 'Update' }).focus();
    await user.keyboard('{Enter}');
    expect(lessonStore.getState().cursor.beat).toBe('update');
  });

  it('shows symbols, numbers or both', async () => {
    const user = userEvent.setup();
    const { container } = render(<DerivationPanel />);
    const choice = screen.getByRole('radiogroup', { name: 'Formulas' });
    expect(within(choice).getByRole('radio', { name: 'Both' })).toBeChecked();
    await user.click(within(choice).getByRole('radio', { name: 'Symbols' }));
    expect(container.querySelector('.beat-numbers')).toBeNull();
    await user.click(within(choice).getByRole('radio', { name: 'Numbers' }));
    expect(container.querySelector('.beat-symbols')).toBeNull();
    expect(container.querySelector('.beat-numbers')).not.toBeNull();
  });

  it('chooses the point whose numbers are shown', async () => {
    const user = userEvent.setup();
    render(<DerivationPanel />);
    const before = numbersShown('error');
    expect(screen.getByRole('button', { name: 'Previous point' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await user.click(screen.getByRole('button', { name: 'Next point' }));
    expect(lessonStore.getState().view.chosen).toBe(1);
    expect(screen.getByText('2 of 5')).toBeInTheDocument();
    expect(numbersShown('error')).not.toBe(before);
  });

  it('shows the numbers of all points at once, until one of them is chosen', async () => {
    const user = userEvent.setup();
    render(<DerivationPanel />);
    const all = screen.getByRole('button', { name: 'All points' });
    await user.click(all);
    expect(lessonStore.getState().view.chosen).toBe('all');
    expect(all).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('all 5')).toBeInTheDocument();
    // At m = b = 0 the errors are −2, −3, −5, −4, −6.
    for (const digits of ['2', '3', '5', '4', '6']) {
      expect(numbersShown('error')).toContain(`0−${digits}=−${digits}`);
    }
    await user.click(screen.getByRole('button', { name: 'Next point' }));
    expect(lessonStore.getState().view.chosen).toBe(0);
    expect(numbersShown('error')).not.toContain('0−3=−3');
  });

  it('says in words where a step leads, but not while the run plays', async () => {
    const { container } = render(<DerivationPanel />);
    const live = container.querySelector('[aria-live=polite]');
    expect(live).toHaveTextContent('');
    act(nextStep);
    await waitFor(() => expect(live?.textContent).not.toBe(''));
    const said = live?.textContent;
    vi.useFakeTimers();
    act(() => {
      lessonStore.setState({ playing: true });
      lessonStore.setState({ cursor: { iteration: 5, beat: 'loss', line: 1 } });
      vi.advanceTimersByTime(1000);
    });
    vi.useRealTimers();
    expect(live?.textContent).toBe(said);
  });

  it('shows the rules in symbols when there are no points, and says what to do', () => {
    const { container } = render(<DerivationPanel />);
    act(() => replaceObservations([]));
    expect(screen.getByText(/Add a point/u)).toBeInTheDocument();
    expect(container.querySelectorAll('.beat-symbols').length).toBeGreaterThanOrEqual(9);
    expect(container.querySelector('.beat-numbers')).toBeNull();
    act(() => replaceObservations([{ x: 1, y: 2 }]));
    expect(numbersShown('error')).toContain('2');
  });
});
