import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DerivationPanel } from '../../../src/panels/derivation/DerivationPanel.tsx';
import { shownBeats } from '../../../src/panels/derivation/shownBeats.ts';
import {
  nextIteration,
  nextStep,
  previousStep,
  showBeat,
} from '../../../src/store/actions/cursor.ts';
import { replaceObservations } from '../../../src/store/actions/data.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';

beforeEach(() => appStore.setState(initialState, true));

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
  it('lists the nine beats, the current one marked, its line explained', () => {
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
    const beat = shownBeats(appStore.getState()).find(({ name }) => name === 'gradient');
    for (const line of beat?.lines.filter(({ isResult }) => isResult) ?? []) {
      for (const digits of line.numbers?.numbers ?? []) {
        expect(numbersShown('gradient')).toContain(digits);
      }
    }
  });

  it('goes to a line by click, and to a beat by keyboard', async () => {
    const user = userEvent.setup();
    render(<DerivationPanel />);
    await user.click(item('chain-rule').querySelector('.beat-line') ?? document.body);
    // In short only what the beat arrives at is shown: the last two of its lines.
    expect(appStore.getState().cursor).toMatchObject({ beat: 'chain-rule', line: 4 });
    expect(item('chain-rule')).toHaveAttribute('aria-current', 'step');
    await user.click(item('chain-rule').querySelector('[data-line="2"]') ?? document.body);
    expect(appStore.getState().cursor).toMatchObject({ beat: 'chain-rule', line: 2 });
    within(item('update')).getByRole('button', { name: 'Update' }).focus();
    await user.keyboard('{Enter}');
    expect(appStore.getState().cursor.beat).toBe('update');
  });

  it('goes line by line: the current one strong, the one before kept, the others receding', () => {
    render(<DerivationPanel />);
    act(() => showBeat('inner', 3));
    const places = [...item('inner').querySelectorAll('.beat-line')].map((line) =>
      line.className.replace(/^beat-line /u, ''),
    );
    expect(places).toStrictEqual([
      'line-earlier',
      'line-before',
      'line-current',
      'line-ahead',
      'line-ahead',
    ]);
    const current = item('inner').querySelector('.line-current');
    expect(current).toHaveAttribute('aria-current', 'true');
    expect(current).toHaveTextContent('The round ∂ says');
    expect(document.querySelectorAll('.beat-sentence')).toHaveLength(1);
    act(nextStep);
    expect(item('inner').querySelector('.line-current')).toHaveAttribute('data-line', '4');
    act(previousStep);
    act(previousStep);
    act(previousStep);
    act(previousStep);
    expect(item('power-rule').querySelector('.line-current')).toHaveAttribute('data-line', '4');
    expect(item('inner').querySelectorAll('.beat-line')).toHaveLength(2);
  });

  it('names the rule of a line, and the steps it rests on, which are a press away', async () => {
    const user = userEvent.setup();
    render(<DerivationPanel />);
    act(() => showBeat('chain-rule', 4));
    const line = item('chain-rule').querySelector<HTMLElement>('.line-current');
    if (line === null) throw new Error('no current line');
    expect(line.querySelector('.rule-name')).toHaveTextContent('Put in');
    expect(within(line).getByRole('button', { name: 'and 6' })).toBeInTheDocument();
    await user.click(within(line).getByRole('button', { name: 'from step 5' }));
    expect(appStore.getState().cursor).toMatchObject({ beat: 'power-rule', line: 1 });
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
    expect(screen.getByText('3 of 5')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Next point' }));
    expect(appStore.getState().view.chosen).toBe(3);
    expect(screen.getByText('4 of 5')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Next point' }));
    expect(screen.getByRole('button', { name: 'Next point' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    expect(numbersShown('error')).not.toBe(before);
  });

  it('shows the numbers of all points at once, until one of them is chosen', async () => {
    const user = userEvent.setup();
    render(<DerivationPanel />);
    const all = screen.getByRole('button', { name: 'All points' });
    await user.click(all);
    expect(appStore.getState().view.chosen).toBe('all');
    expect(all).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('all 5')).toBeInTheDocument();
    // At m = b = 0 the errors are −2, −3, −5, −4, −6.
    for (const digits of ['2', '3', '5', '4', '6']) {
      expect(numbersShown('error')).toContain(`0−${digits}=−${digits}`);
    }
    await user.click(screen.getByRole('button', { name: 'Next point' }));
    expect(appStore.getState().view.chosen).toBe(0);
    expect(numbersShown('error')).not.toContain('0−3=−3');
  });

  it('says in words where a step leads, but not while the run plays', async () => {
    const { container } = render(<DerivationPanel />);
    const live = container.querySelector('[aria-live=polite]');
    expect(live).toHaveTextContent('');
    act(nextStep);
    await waitFor(() => expect(live?.textContent).not.toBe(''));
    expect(live).toHaveTextContent(/^Error\. The error e is the guess minus the true y.* equals /u);
    const said = live?.textContent;
    vi.useFakeTimers();
    act(() => {
      appStore.setState({ playing: true });
      appStore.setState({ cursor: { iteration: 5, beat: 'loss', line: 1 } });
      vi.advanceTimersByTime(1000);
    });
    vi.useRealTimers();
    expect(live?.textContent).toBe(said);
  });

  it('shows the rules in symbols when there are no points, and says what to do', async () => {
    const { container } = render(<DerivationPanel />);
    act(() => replaceObservations([]));
    expect(screen.getByText(/Add a point/u)).toBeInTheDocument();
    // Of other points the steps come one after the other.
    await waitFor(() => expect(container.querySelector('.beat-numbers')).toBeNull());
    expect(container.querySelectorAll('.beat-symbols').length).toBeGreaterThanOrEqual(9);
    act(() => replaceObservations([{ x: 1, y: 2 }]));
    await waitFor(() => expect(numbersShown('error')).toContain('2'));
  });
});
