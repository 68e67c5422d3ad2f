import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mistakeNames } from '../../../src/descent/mistakes.ts';
import { loadGuideMessages } from '../../../src/i18n/translate.ts';
import { CurrentStep } from '../../../src/panels/derivation/CurrentStep.tsx';
import { DerivationPanel } from '../../../src/panels/derivation/DerivationPanel.tsx';
import { ConventionsPage } from '../../../src/panels/guide/conventions/ConventionsPage.tsx';
import { MistakesPage } from '../../../src/panels/guide/mistakes/MistakesPage.tsx';
import { chooseMistake } from '../../../src/store/actions/comparison.ts';
import { showBeat } from '../../../src/store/actions/cursor.ts';
import { setLearningRate } from '../../../src/store/actions/experiment.ts';
import { initialState } from '../../../src/store/appState.ts';
import { numberToText } from '../../../src/numerics/formatNumber.ts';
import { trajectoryOf } from '../../../src/store/problem.ts';
import { stateOfLink } from '../../store/stateOfLink.ts';
import { appStore } from '../../../src/store/appStore.ts';

beforeAll(loadGuideMessages);
beforeEach(() => appStore.setState(initialState, true));

// Formulas are typeset in earnest here, which takes its time where there is no browser.
describe('the mistake lab', { timeout: 20_000 }, () => {
  it('switches one slip on at a time, with its verdict and both lines', async () => {
    const user = userEvent.setup();
    render(<MistakesPage />);
    const switches = screen.getByRole('group', { name: 'Make a slip' });
    expect(within(switches).getAllByRole('radio')).toHaveLength(mistakeNames.length + 1);
    expect(within(switches).getByRole('radio', { name: 'none' })).toBeChecked();
    await user.click(within(switches).getByRole('radio', { name: 'x forgotten in ∂L/∂m' }));
    expect(appStore.getState().view.mistake).toBe('no-x');
    expect(screen.getByRole('heading', { name: /Biased/u })).toBeInTheDocument();
    expect(
      screen.getByText(/m = 1, b = 1, where the loss is 0.4\. The least loss is 0.38/u),
    ).toBeInTheDocument();
    expect(screen.getByText('With the slip')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Go to the step/u }));
    expect(appStore.getState().cursor.beat).toBe('gradient');
  });

  it.each([
    ['new-m', 'parameter-2'],
    ['plus', 'parameter-1'],
    ['plus', 'parameter-2'],
    ['no-x', 'gradient-1'],
    ['last-point', 'gradient-2'],
  ] as const)('has a right line for %s of %s', (mistake, term) => {
    render(<MistakesPage />);
    act(() => chooseMistake(mistake));
    const [right, altered] = document.querySelectorAll('.altered-lines');
    for (const lines of [right, altered])
      expect(lines?.querySelectorAll(`.formula [data-term='${term}']`).length).toBeGreaterThan(0);
  });

  it('sends nobody to another parameter where no slope has a factor to forget', async () => {
    const state = await stateOfLink('model=b&points=1,2;2,3&page=mistakes&mistake=no-x');
    render(<MistakesPage />);
    act(() => appStore.setState(state, true));
    expect(screen.getByText(/there is nothing to forget/u)).toBeInTheDocument();
    expect(screen.queryByText(/in the derivation to see that line/u)).toBeNull();
  });

  it('says of a model without a closed form what becomes of both runs, and no more', async () => {
    const link = 'model=exponential&data=growth&rate=0.001&page=mistakes&mistake=';
    const open = async (mistake: string) => {
      const state = await stateOfLink(`${link}${mistake}`);
      act(() => appStore.setState(state, true));
      return state;
    };
    await open('no-two');
    render(<MistakesPage />);
    expect(
      screen.getByText(/0\.5 times the right one.*learning rate 0\.0005/u),
    ).toBeInTheDocument();
    expect(screen.getByText(/With the slip the loss is .* after 1,000 iter/u)).toBeInTheDocument();
    const { experiment } = await open('plus');
    expect(
      screen.getByRole('heading', { name: 'Higher than without it, so far' }),
    ).toBeInTheDocument();
    const right = trajectoryOf(experiment);
    const loss = numberToText(right.lossAt(right.extendTo(1000)), 4);
    expect(
      screen.getByText(`Without the slip it is ${loss} after 1,000 iterations.`),
    ).toBeInTheDocument();
    expect(screen.getByText(/no formula says where a run ends/u)).toBeInTheDocument();
  });

  it('follows the rate: harmless, then fatal, then not to blame', () => {
    render(<MistakesPage />);
    act(() => {
      chooseMistake('wrong-count');
      setLearningRate(0.01);
    });
    expect(screen.getByRole('heading', { name: 'Harmless' })).toBeInTheDocument();
    expect(screen.getByText(/5 times the right one.*learning rate 0\.05/u)).toBeInTheDocument();
    act(() => {
      setLearningRate(0.05);
    });
    expect(
      screen.getByRole('heading', { name: 'Right direction, 5 times too long' }),
    ).toBeInTheDocument();
    act(() => {
      setLearningRate(0.1);
    });
    expect(screen.getByText(/The right method diverges at this rate too/u)).toBeInTheDocument();
    act(() => {
      chooseMistake('no-two');
    });
    expect(screen.getByText(/the slip hides that/u)).toBeInTheDocument();
  });

  it('marks the altered line at its step, in words, and in large type too', () => {
    const { unmount } = render(<DerivationPanel />);
    expect(screen.queryByText(/With the slip/u)).toBeNull();
    act(() => {
      chooseMistake('plus');
    });
    const step = document.querySelector<HTMLElement>('[data-beat=update]');
    if (step === null) throw new Error('no such step');
    expect(within(step).getByText('With the slip: minus of the update lost')).toBeInTheDocument();
    expect(screen.getAllByText(/With the slip/u)).toHaveLength(1);
    expect(step.querySelectorAll('.mistake-lines .formula')).toHaveLength(4);
    unmount();
    render(<CurrentStep />);
    expect(screen.queryByText(/With the slip/u)).toBeNull();
    act(() => {
      showBeat('update');
    });
    expect(screen.getByText(/With the slip/u)).toBeInTheDocument();
  });
});

describe('the page of the conventions', { timeout: 20_000 }, () => {
  it('chooses the loss, overlays another, and takes it with its rate', async () => {
    const user = userEvent.setup();
    render(<ConventionsPage />);
    expect(screen.getByRole('radio', { name: 'Mean' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Overlay Sum' }));
    expect(screen.getByRole('button', { name: 'Overlay Sum' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(screen.getByText(/the two paths/u)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Use it: Half mean at rate 0.1' }));
    expect(appStore.getState().experiment).toMatchObject({ loss: 'half', learningRate: 0.1 });
    expect(appStore.getState().past).toHaveLength(1);
    await user.click(screen.getByRole('radio', { name: 'Sum' }));
    expect(appStore.getState().experiment.loss).toBe('sum');
    const row = screen.getByRole('row', { name: /^At rate 0\.1 it/u });
    expect(within(row).getAllByRole('cell')[0]).toHaveTextContent('diverges');
  });
});
