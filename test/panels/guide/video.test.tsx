import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadGuideMessages } from '../../../src/i18n/translate.ts';
import { unitSquare } from '../../../src/regression/presets.ts';
import { VideoPage } from '../../../src/panels/guide/video/VideoPage.tsx';
import { showBeat, showIteration } from '../../../src/store/actions/cursor.ts';
import { replaceObservations } from '../../../src/store/actions/data.ts';
import { chooseLoss } from '../../../src/store/actions/experiment.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';

beforeAll(loadGuideMessages);
beforeEach(() => appStore.setState(initialState, true));

function experiment() {
  return appStore.getState().experiment;
}

async function setUp(): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  render(<VideoPage />);
  await user.click(screen.getByRole('button', { name: 'Set up as in the video' }));
  return user;
}

describe('the page of the video', () => {
  it('has no values for another run, and sets its own up', async () => {
    const user = userEvent.setup();
    render(<VideoPage />);
    const code = screen.getByRole('list', { name: /code of the video/u });
    expect(within(code).queryAllByRole('status')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Set up as in the video' }));
    expect(experiment()).toMatchObject({
      data: { observations: unitSquare },
      start: [0, 0],
      method: { kind: 'point', order: 'given' },
      learningRate: 0.05,
      loss: 'half',
    });
    expect(within(code).getByText('point 1 of 5: x 0.15, y 0.3')).toBeInTheDocument();
  });

  it('shows what the lines have worked out up to the step', async () => {
    await setUp();
    const code = screen.getByRole('list', { name: /code of the video/u });
    const running = () =>
      within(code)
        .getAllByRole('listitem')
        .filter((item) => item.getAttribute('aria-current') === 'true')
        .map((item) => item.textContent);
    expect(running()).toStrictEqual(['  const guess = m * x + b;0']);
    act(() => {
      showBeat('error');
    });
    expect(running()).toStrictEqual(['  const error = y - guess;0.3']);
    act(() => {
      showBeat('chain-rule');
    });
    expect(running()).toStrictEqual([]);
    expect(screen.getByText(/No line runs here/u)).toBeInTheDocument();
    act(() => {
      showBeat('update');
    });
    // m = 0.3 · 0.15 · 0.05, b = 0.3 · 0.05.
    expect(running()).toStrictEqual([
      '  m += error * x * rate;0.00225',
      '  b += error * rate;0.015',
    ]);
    act(() => {
      showIteration(1);
      chooseLoss('mean');
    });
    expect(running()).toStrictEqual([]);
  });

  it('waits with fewer than two points', async () => {
    const user = await setUp();
    act(() => {
      replaceObservations([{ x: 0.5, y: 0.5 }]);
    });
    const play = screen.getByRole('button', { name: 'Play, a pass a frame' });
    expect(play).toHaveAttribute('aria-disabled', 'true');
    await user.click(play);
    expect(appStore.getState().playing).toBe(false);
    expect(screen.getByText(/the program waits/u)).toBeInTheDocument();
    act(() => {
      replaceObservations(unitSquare);
    });
    await user.click(play);
    expect(appStore.getState()).toMatchObject({ playing: true, view: { speed: 'epoch-60' } });
  });

  it('takes the slip to the mistake lab', async () => {
    const user = await setUp();
    await user.click(screen.getByRole('button', { name: 'Sign wrong' }));
    await user.click(screen.getByRole('button', { name: /mistake lab/u }));
    const { view } = appStore.getState();
    expect(view).toMatchObject({ page: 'mistakes', mistake: 'error-sign' });
    expect(experiment()).toMatchObject({
      method: { kind: 'batch' },
      data: { preset: 'unit-square' },
    });
  });

  it('says of the summed points what a slider asks', async () => {
    await setUp();
    expect(
      screen.getByText(/^40 points: rate · λmax = 2\.54, not less than 2/u),
    ).toBeInTheDocument();
    expect(screen.getByText(/last number that converges is 31; with 32/u)).toBeInTheDocument();
  });
});
