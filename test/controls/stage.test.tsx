import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { ForwardButton } from '../../src/controls/ForwardButton.tsx';
import { StepButtons } from '../../src/controls/StepButtons.tsx';
import { StepDots } from '../../src/controls/StepDots.tsx';
import { nextStep, showBeat } from '../../src/store/actions/cursor.ts';
import { initialState } from '../../src/store/appState.ts';
import { appStore } from '../../src/store/appStore.ts';

beforeEach(() => appStore.setState(initialState, true));

describe('the controls of the stage', () => {
  it('name the nine steps, say where one is, and lead there', async () => {
    const user = userEvent.setup();
    const { container } = render(<StepDots />);
    const reached = () => container.querySelectorAll('.step-dot-reached').length;
    const choice = screen.getByRole('combobox', { name: 'Step' });
    expect(screen.getAllByRole('option')).toHaveLength(9);
    expect(choice).toHaveDisplayValue('1 Guess');
    expect(reached()).toBe(1);
    await user.selectOptions(choice, '8 Gradient');
    expect(appStore.getState().cursor).toMatchObject({ beat: 'gradient', line: 1 });
    expect(choice).toHaveDisplayValue('8 Gradient');
    expect(reached()).toBe(8);
    // One thing to press, whatever is seen of it.
    expect(screen.queryAllByRole('button')).toStrictEqual([]);
  });

  it('move by a line, forwards and back', async () => {
    const user = userEvent.setup();
    render(<StepButtons />);
    const before = appStore.getState().cursor;
    await user.click(screen.getByRole('button', { name: 'Next step' }));
    expect(appStore.getState().cursor).not.toStrictEqual(before);
    await user.click(screen.getByRole('button', { name: 'Previous step' }));
    expect(appStore.getState().cursor).toStrictEqual(before);
  });

  it('say at the last line of an iteration that the next one begins, and not before', () => {
    const { rerender } = render(<StepButtons />);
    const next = () => screen.getByRole('button', { name: 'Next step' });
    expect(next()).not.toHaveAccessibleDescription(/iteration/u);
    act(() => showBeat('update', 2));
    rerender(<StepButtons />);
    expect(next()).not.toHaveAccessibleDescription(/iteration/u);
    act(nextStep);
    expect(next()).toHaveAccessibleDescription('to iteration 1');
    expect(next()).toHaveTextContent('to iteration 1');
    act(nextStep);
    expect(next()).not.toHaveTextContent('iteration');
  });

  it('bring a picture forward', async () => {
    const user = userEvent.setup();
    render(<ForwardButton picture="surface" title="Loss surface" />);
    await user.click(screen.getByRole('button', { name: 'Bring forward: Loss surface' }));
    expect(appStore.getState().view.lead).toBe('surface');
  });
});
