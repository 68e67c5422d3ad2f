import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadGuideMessages } from '../../../src/i18n/translate.ts';
import { TablePage } from '../../../src/panels/guide/table/TablePage.tsx';
import { nextIteration } from '../../../src/store/actions/cursor.ts';
import { replaceObservations } from '../../../src/store/actions/data.ts';
import { chooseScaling } from '../../../src/store/actions/experiment.ts';
import { choosePoint, highlightTerm, hoverPoint } from '../../../src/store/actions/view.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { shownIterate } from '../../../src/store/selectors.ts';

beforeAll(loadGuideMessages);
beforeEach(() => appStore.setState(initialState, true));

function cellsOf(row: HTMLElement | undefined): readonly string[] {
  if (row === undefined) throw new Error('no such row');
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
}

function rows(): readonly HTMLElement[] {
  // Without the heading.
  return screen.getAllByRole('row').slice(1);
}

describe('the table of the points', () => {
  it('writes a number that is too large as everywhere else, with its own sign', () => {
    appStore.setState({
      experiment: { ...initialState.experiment, start: [-1e200, 0] },
    });
    render(<TablePage />);
    expect(cellsOf(rows()[0])).toStrictEqual([
      '1',
      '2',
      '−1×10²⁰⁰',
      '−1×10²⁰⁰',
      '> 1.8×10³⁰⁸',
      '−1×10²⁰⁰',
    ]);
    expect(document.body.textContent).not.toMatch(/∞|NaN|Infinity/u);
  });

  it('has a row for each point, and totals that add up', () => {
    render(<TablePage />);
    const [first, ...others] = rows();
    // m = b = 0: every guess is 0.
    expect(cellsOf(first)).toStrictEqual(['1', '2', '0', '−2', '4', '−2']);
    expect(others).toHaveLength(5);
    expect(cellsOf(others.at(-1))).toStrictEqual(['−20', '90', '−69']);
    expect(screen.getByRole('rowheader', { name: 'Σ over 5 points' })).toBeInTheDocument();
    expect(screen.getByText(/^L equals .* 1 over 5 times 90 equals 18$/u)).toBeInTheDocument();
  });

  it('follows the iterate on screen', () => {
    render(<TablePage />);
    act(nextIteration);
    const [m = 0, b = 0] = shownIterate(appStore.getState()).at;
    const [, second] = rows();
    const guess = Number(cellsOf(second)[2]);
    expect(guess).toBeCloseTo(m * 2 + b, 3);
    const error = (cellsOf(second)[3] ?? '').replace('−', '-');
    expect(Number(error)).toBeCloseTo(m * 2 + b - 3, 3);
  });

  it('lights the point and the term that one points at, and chooses by a click', async () => {
    const user = userEvent.setup();
    render(<TablePage />);
    const third = rows()[2];
    if (third === undefined) throw new Error('no third row');
    const [, , , error] = within(third).getAllByRole('cell');
    await user.hover(error ?? third);
    expect(appStore.getState().hovered).toBe(2);
    expect(appStore.getState().highlight).toStrictEqual({ term: 'error', point: 2 });
    expect(error).toHaveAttribute('data-lit');
    await user.click(error ?? third);
    expect(appStore.getState().view.chosen).toBe(2);
    expect(third).toHaveAttribute('aria-current', 'true');
    await user.unhover(error ?? third);
    await user.hover(document.body);
    expect(appStore.getState().hovered).toBeUndefined();
    expect(appStore.getState().highlight).toBeUndefined();
  });

  it('works by keyboard', async () => {
    const user = userEvent.setup();
    render(<TablePage />);
    await user.tab();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Choose point 2' })).toHaveFocus();
    expect(appStore.getState().hovered).toBe(1);
    await user.keyboard('{Enter}');
    expect(appStore.getState().view.chosen).toBe(1);
  });

  it('marks the point that is pointed at in the picture, and the term that is lit there', () => {
    render(<TablePage />);
    act(() => hoverPoint(3));
    expect(rows()[3]).toHaveAttribute('data-hovered');
    expect(rows()[2]).not.toHaveAttribute('data-hovered');
    act(() => highlightTerm({ term: 'square', point: undefined }));
    expect(document.querySelectorAll('tbody td[data-lit]')).toHaveLength(5);
  });

  it('shows a page of many points, the one with the chosen point first', async () => {
    const user = userEvent.setup();
    act(() => {
      replaceObservations(Array.from({ length: 2000 }, (_none, x) => ({ x, y: 0 })));
      choosePoint(120);
    });
    render(<TablePage />);
    expect(screen.getByRole('status')).toHaveTextContent('101 to 150 of 2,000 points');
    expect(rows()).toHaveLength(51);
    expect(screen.getByRole('row', { current: true })).toHaveTextContent('121');
    await user.click(screen.getByRole('button', { name: 'Next points' }));
    expect(screen.getByRole('button', { name: 'Choose point 151' })).toBeInTheDocument();
    // Choosing another point in the picture turns to its page.
    act(() => choosePoint(1999));
    expect(screen.getByRole('row', { current: true })).toHaveTextContent('2000');
    expect(screen.getByRole('button', { name: 'Next points' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  it('says that x is standardised, and shows z', () => {
    act(() => chooseScaling('standard'));
    render(<TablePage />);
    expect(screen.getByText(/standard deviation/u)).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: 'zᵢ' })).toBeInTheDocument();
    // x = 1 … 5 has mean 3 and standard deviation √2.
    expect(cellsOf(rows()[4])[0]).toBe('1.4142');
  });

  it('says what to do when there are no points', () => {
    act(() => replaceObservations([]));
    render(<TablePage />);
    expect(screen.getByText(/no points yet/u)).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
