import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Transport } from '../../src/controls/Transport.tsx';
import { chooseMethod, setLearningRate } from '../../src/store/actions/experiment.ts';
import { initialState } from '../../src/store/appState.ts';
import { appStore } from '../../src/store/appStore.ts';

beforeEach(() => {
  appStore.setState(initialState, true);
});

function press(name: string): Promise<void> {
  return userEvent.click(screen.getByRole('button', { name }));
}

describe('Transport', () => {
  it('steps through the derivation and through iterations, and back', async () => {
    render(<Transport />);
    await press('Next step');
    expect(appStore.getState().cursor).toStrictEqual({ iteration: 0, beat: 'error', line: 1 });
    await press('Previous step');
    expect(appStore.getState().cursor).toStrictEqual({ iteration: 0, beat: 'guess', line: 1 });
    await press('Next iteration');
    await press('Next iteration');
    await press('Previous iteration');
    expect(appStore.getState().cursor.iteration).toBe(1);
    expect(screen.getByRole('slider', { name: 'Iteration' })).toHaveValue('1');
    expect(screen.getByRole('textbox', { name: 'Iteration number' })).toHaveValue('1');
    await press('Restart');
    expect(appStore.getState().cursor.iteration).toBe(0);
  });

  it('shows which step it is, to eyes alone', async () => {
    render(<Transport />);
    const name = screen.getByText('Guess');
    expect(name).toHaveTextContent('1 Guess');
    expect(name).toHaveAttribute('aria-hidden', 'true');
    await press('Next step');
    expect(name).toHaveTextContent('2 Error');
  });

  it('counts epochs and offers their speeds when each iteration uses one point', async () => {
    render(<Transport />);
    expect(screen.queryByText(/^Epoch/u)).not.toBeInTheDocument();
    expect(screen.queryByRole('option', { name: '60 epochs/s' })).not.toBeInTheDocument();
    act(() => {
      chooseMethod('point');
    });
    expect(screen.getByText('Epoch 1, point 1 of 5')).toBeInTheDocument();
    for (let iteration = 0; iteration < 6; iteration += 1) await press('Next iteration');
    expect(screen.getByText('Epoch 2, point 2 of 5')).toBeInTheDocument();
    expect(screen.getByRole('option', { name: '60 epochs/s' })).toBeInTheDocument();
  });

  it('plays and pauses with one button', async () => {
    render(<Transport />);
    await press('Play');
    expect(appStore.getState().playing).toBe(true);
    await press('Pause');
    expect(appStore.getState().playing).toBe(false);
  });

  it('goes anywhere with the slider, whose end grows', () => {
    render(<Transport />);
    const slider = screen.getByRole('slider', { name: 'Iteration' });
    expect(slider).toHaveAttribute('max', '100');
    fireEvent.pointerDown(slider);
    fireEvent.change(slider, { target: { value: '100' } });
    expect(slider).toHaveAttribute('max', '100');
    fireEvent.pointerUp(slider);
    expect(slider).toHaveAttribute('max', '200');
    expect(appStore.getState().cursor.iteration).toBe(100);
  });

  it('ends the slider at the last iterate of a run that diverges', () => {
    setLearningRate(1e60);
    render(<Transport />);
    const slider = screen.getByRole('slider', { name: 'Iteration' });
    expect(Number(slider.getAttribute('max'))).toBeLessThan(10);
  });

  it('refuses an iteration that the run does not have', async () => {
    render(<Transport />);
    const field = screen.getByRole('textbox', { name: 'Iteration number' });
    await userEvent.clear(field);
    await userEvent.type(field, '1.5{Enter}');
    expect(field).toBeInvalid();
    expect(appStore.getState().cursor.iteration).toBe(0);
    await userEvent.clear(field);
    await userEvent.type(field, '250{Enter}');
    expect(appStore.getState().cursor.iteration).toBe(250);
  });

  it('runs to convergence, and chooses the speed', async () => {
    render(<Transport />);
    await press('Run to convergence');
    expect(appStore.getState().cursor.iteration).toBeGreaterThan(10);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '30');
    expect(appStore.getState().view.speed).toBe('30');
  });
});
