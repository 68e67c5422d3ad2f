import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { CurrentStep } from '../../../src/panels/derivation/CurrentStep.tsx';
import { DerivationPanel } from '../../../src/panels/derivation/DerivationPanel.tsx';
import { nextIteration, nextStep, showBeat } from '../../../src/store/actions/cursor.ts';
import { chooseModel } from '../../../src/store/actions/model.ts';
import { chooseParameter } from '../../../src/store/actions/view.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { beatsOf } from '../../../src/store/beats.ts';

/** The exponential, at the last line of the inside for k: a run of small steps. */
function showFoldedLine(): void {
  appStore.setState(initialState, true);
  chooseModel('exponential');
  chooseParameter(2);
  const inner = beatsOf(appStore.getState()).find(({ name }) => name === 'inner');
  const place = inner?.lines.findLastIndex(({ folded }) => folded.length > 0) ?? -1;
  showBeat('inner', place + 1);
}

beforeEach(showFoldedLine);

const names = [
  'Straight line',
  'Put the factors in the usual order',
  'Drop brackets that change nothing',
];

// Formulas are typeset in earnest here, which takes its time where there is no browser.
describe('a line that is a run of small steps', { timeout: 60_000 }, () => {
  it('is opened in its place on the stage, each with its rule, and folded again by keyboard', async () => {
    const user = userEvent.setup();
    render(<CurrentStep />);
    const { cursor, experiment } = appStore.getState();
    const button = screen.getByRole('button', { name: '3 small steps', expanded: false });
    button.focus();
    await user.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const rows = within(screen.getByRole('list')).getAllByRole('listitem');
    // Where it began, and the three.
    expect(rows).toHaveLength(4);
    expect(
      rows.slice(1).map((row) => row.querySelector('.folded-name')?.textContent),
    ).toStrictEqual(names);
    expect(rows.every((row) => row.querySelector('.katex-html') !== null)).toBe(true);
    // Each is proved by itself: where it began, and what each thing made of it.
    for (const row of rows) {
      expect(
        await within(row).findByRole('button', { name: 'Shows why one can trust this line' }),
      ).toBeVisible();
    }
    // The numbers of the line stay, and one is where one was.
    expect(document.querySelectorAll('.beat-numbers')).toHaveLength(1);
    expect(appStore.getState()).toMatchObject({ cursor, experiment });
    act(nextIteration);
    expect(screen.getAllByRole('listitem')).toHaveLength(4);
    await user.keyboard(' ');
    expect(screen.queryByRole('list')).toBeNull();
    expect(button).toHaveAttribute('aria-expanded', 'false');
  });

  it('leaves the lines before it and after it as they are', async () => {
    const user = userEvent.setup();
    render(<CurrentStep />);
    await user.click(screen.getByRole('button', { name: '3 small steps' }));
    act(nextStep);
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.queryByRole('button', { name: /small steps/u })).toBeNull();
  });

  it('is opened in the list of all steps', async () => {
    const user = userEvent.setup();
    const { container } = render(<DerivationPanel />);
    // The first line that takes the derivative apart is such a run, too.
    const [first, last] = screen.getAllByRole('button', { name: '3 small steps' });
    expect(first).toBeVisible();
    await user.click(last!);
    const opened = [...container.querySelectorAll('.folded-name')];
    expect(opened.map(({ textContent }) => textContent)).toStrictEqual(names);
    expect(opened.every((each) => each.closest('.line-current') !== null)).toBe(true);
  });

  it('has no button beside a line of the straight line', () => {
    chooseModel('line');
    showBeat('inner', 2);
    render(<CurrentStep />);
    expect(screen.queryByRole('button', { name: /small steps/u })).toBeNull();
  });
});
