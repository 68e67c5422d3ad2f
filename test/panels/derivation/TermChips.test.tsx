import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { TermChips } from '../../../src/panels/derivation/TermChips.tsx';
import { nextStep, previousStep, showBeat } from '../../../src/store/actions/cursor.ts';
import { highlightTerm } from '../../../src/store/actions/view.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';

beforeEach(() => appStore.setState(initialState, true));

function names(): readonly (string | null)[] {
  return within(screen.getByRole('group', { name: 'Terms of this step' }))
    .getAllByRole('button')
    .map((chip) => chip.textContent);
}

describe('the terms of the step', () => {
  it('are those that stand in its formulas, and change with it', () => {
    render(<TermChips />);
    expect(names()).toStrictEqual(['ŷ₃ guess', 'm slope', 'x₃ x value', 'b intercept']);
    act(nextStep);
    expect(names()).toStrictEqual(['e₃ error', 'ŷ₃ guess', 'y₃ true y']);
    act(previousStep);
    expect(names()).toStrictEqual(['ŷ₃ guess', 'm slope', 'x₃ x value', 'b intercept']);
  });

  it('light up by focus, say what they are, and go out', async () => {
    const user = userEvent.setup();
    const { container } = render(<TermChips />);
    act(nextStep);
    await user.tab();
    expect(appStore.getState().highlight).toStrictEqual({ term: 'error', point: 2 });
    expect(screen.getByRole('button', { name: 'e₃ error' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(container.querySelector('[aria-live]')).toHaveTextContent(
      'e₃, the error of point 3: −5, guess minus true y.',
    );
    await user.tab({ shift: true });
    expect(appStore.getState().highlight).toBeUndefined();
    expect(container.querySelector('[aria-live]')).toHaveTextContent('');
  });

  it('stay lit when pressed, until they are pressed again', async () => {
    const user = userEvent.setup();
    render(<TermChips />);
    const chip = screen.getByRole('button', { name: 'm slope' });
    await user.click(chip);
    await user.unhover(chip);
    expect(appStore.getState().highlight?.term).toBe('parameter-1');
    await user.click(chip);
    expect(appStore.getState().highlight).toBeUndefined();
  });

  it('show what is pointed at elsewhere', () => {
    render(<TermChips />);
    act(() => highlightTerm({ term: 'parameter-2', point: undefined }));
    expect(screen.getByRole('button', { name: 'b intercept' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('keep the focus in their row when the step takes the one in focus away', () => {
    render(<TermChips />);
    screen.getByRole('button', { name: 'm slope' }).focus();
    act(nextStep);
    expect(screen.getByRole('button', { name: 'e₃ error' })).toHaveFocus();
    act(() => showBeat('loss'));
    expect(screen.getByRole('button', { name: 'eᵢ error' })).toHaveFocus();
    expect(appStore.getState().highlight).toStrictEqual({ term: 'error', point: undefined });
  });
});
