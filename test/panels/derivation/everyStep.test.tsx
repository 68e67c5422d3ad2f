import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { CurrentStep } from '../../../src/panels/derivation/CurrentStep.tsx';
import { DerivationPanel } from '../../../src/panels/derivation/DerivationPanel.tsx';
import { showBeat } from '../../../src/store/actions/cursor.ts';
import { closeGuide } from '../../../src/store/actions/guide.ts';
import { initialState } from '../../../src/store/lessonState.ts';
import { lessonStore } from '../../../src/store/lessonStore.ts';
import { ToolsPlaceContext } from '../../../src/ui/standing.ts';

beforeEach(() => lessonStore.setState(initialState, true));

const errorByM = 'Steps of the partial derivative of e i with respect to m';

// Formulas are typeset in earnest here, which takes its time where there is no browser.
describe('every step', { timeout: 20_000 }, () => {
  it('of a line unfolds below it, each with its rule, a sentence, and before = after', async () => {
    const user = userEvent.setup();
    render(<DerivationPanel />);
    expect(screen.queryByRole('list', { name: errorByM })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Every step m, Inside the square' }));
    const steps = within(screen.getByRole('list', { name: errorByM })).getAllByRole('listitem');
    expect(steps.map((step) => step.querySelector('.rule-name')?.textContent)).toStrictEqual([
      'Put in',
      'Put in',
      'Sum rule',
      'Constant multiple rule',
      'Identity rule',
      'Constant rule',
      'Constant rule',
      'Simplify',
      'Simplify',
    ]);
    const constant = steps[5];
    expect(constant).toHaveTextContent('What does not change with the variable');
    expect(constant).toHaveTextContent(
      'the partial derivative of b with respect to m becomes 0. In all: x i times 1 plus',
    );
    const changed = [...(constant?.querySelectorAll('.katex-html [data-changed]') ?? [])];
    expect(changed.map((part) => part.getAttribute('data-changed'))).toStrictEqual([
      'before',
      'after',
    ]);
    expect(changed[1]).toHaveTextContent('0');
    // Nothing else was done: one is where one was.
    expect(lessonStore.getState().cursor.beat).toBe('guess');

    await user.click(screen.getByRole('button', { name: 'In short m, Inside the square' }));
    expect(screen.queryByRole('list', { name: errorByM })).not.toBeInTheDocument();
  });

  it('of a definition says why the line holds', async () => {
    const user = userEvent.setup();
    render(<DerivationPanel />);
    await user.click(screen.getByRole('button', { name: 'Why, Error' }));
    expect(screen.getByText(/the formula says what a word means/u)).toHaveTextContent(
      'The error is the guess minus the true value.',
    );
    await user.click(screen.getByRole('button', { name: 'Why, Update' }));
    expect(screen.getByText(/says what to do next/u)).toBeInTheDocument();
  });

  it('of all lines is one switch; a line can still be folded', async () => {
    const user = userEvent.setup();
    render(<DerivationPanel />);
    await user.click(screen.getByRole('checkbox', { name: 'Every step' }));
    expect(lessonStore.getState().view.everyStep).toBe(true);
    // ∂ and ∂ of e, e² and L, and d(e²)/de.
    expect(screen.getAllByRole('list', { name: /^Steps of the/u })).toHaveLength(7);
    await user.click(screen.getByRole('button', { name: 'In short m, Inside the square' }));
    expect(screen.queryByRole('list', { name: errorByM })).not.toBeInTheDocument();
    expect(screen.getAllByRole('list', { name: /^Steps of the/u })).toHaveLength(6);
    await user.click(screen.getByRole('checkbox', { name: 'Every step' }));
    expect(screen.queryAllByRole('list', { name: /^Steps of the/u })).toHaveLength(0);
  });

  it('leads to the page about a rule, and back to the same step, unfolded as it was', async () => {
    const user = userEvent.setup();
    act(() => showBeat('chain-rule'));
    render(<DerivationPanel />);
    await user.click(screen.getByRole('button', { name: 'Every step b, Chain rule' }));
    const name = 'Steps of the partial derivative of e i squared with respect to b';
    const before = lessonStore.getState();
    await user.click(
      within(screen.getByRole('list', { name })).getByRole('button', { name: 'Power rule' }),
    );
    expect(lessonStore.getState().view.page).toBe('power-rule');
    act(closeGuide);
    expect(lessonStore.getState().cursor).toStrictEqual(before.cursor);
    expect(lessonStore.getState().view).toStrictEqual(before.view);
    expect(screen.getByRole('list', { name })).toBeInTheDocument();
  });

  it('leads from the sums to the table of the points', async () => {
    const user = userEvent.setup();
    render(<DerivationPanel />);
    const [ofLoss] = screen.getAllByRole('button', { name: 'Table' });
    await user.click(ofLoss ?? document.body);
    expect(lessonStore.getState().view.page).toBe('table');
  });

  it('unfolds on the stage in the place of the lines', async () => {
    const user = userEvent.setup();
    act(() => showBeat('power-rule'));
    const tools = document.body.appendChild(document.createElement('div'));
    const { container } = render(
      <ToolsPlaceContext value={tools}>
        <CurrentStep />
      </ToolsPlaceContext>,
    );
    expect(container.querySelectorAll('.beat-symbols')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Every step, Power rule' }));
    expect(container.querySelectorAll('.beat-symbols')).toHaveLength(0);
    expect(screen.getByRole('list', { name: /^Steps of the derivative/u }).children).toHaveLength(
      3,
    );
  });
});
