import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { StageFoot } from '../../src/app/StageFoot.tsx';
import { showBeat, showIteration } from '../../src/store/actions/cursor.ts';
import { initialState } from '../../src/store/appState.ts';
import { appStore } from '../../src/store/appStore.ts';

beforeEach(() => appStore.setState(initialState, true));

describe('the foot of the stage', () => {
  it('names Play', async () => {
    const user = userEvent.setup();
    render(<StageFoot />);
    expect(screen.getByRole('button', { name: 'Play' })).toHaveTextContent('Play');
    await user.click(screen.getByRole('button', { name: 'Play' }));
    expect(screen.getByRole('button', { name: 'Pause' })).toHaveTextContent('Pause');
  });

  it('is calm until the rate is spoken of, and says what that does once an iteration has been made', () => {
    render(<StageFoot />);
    const foot = screen.getByRole('contentinfo');
    const names = () => screen.getAllByRole('slider').map((each) => each.ariaLabel);
    expect(foot).toHaveClass('stage-foot-calm');
    expect(screen.getByRole('group', { name: 'Learning rate' })).toHaveClass('learning-rate-calm');
    const before = names();
    act(() => showBeat('update'));
    expect(foot).not.toHaveClass('stage-foot-calm');
    expect(screen.getByRole('group', { name: 'Learning rate' })).toHaveClass('learning-rate-calm');
    // What its zones are, in words that nobody has to know.
    expect(screen.getByRole('group', { name: 'Learning rate' })).toHaveClass('learning-rate-first');
    expect(
      [...document.querySelectorAll('.rate-word')].map((word) => word.textContent),
    ).toStrictEqual(['too slow', 'fine', 'zigzags', 'too large']);
    expect(screen.getByRole('slider', { name: 'Learning rate' })).toHaveAttribute(
      'aria-valuetext',
      '0.05, zigzags',
    );
    act(() => showIteration(1));
    expect(screen.getByRole('group', { name: 'Learning rate' })).not.toHaveClass(
      'learning-rate-calm',
    );
    expect(names()).toStrictEqual(before);
    expect(before).toStrictEqual(['Iteration', 'Learning rate']);
  });
});
