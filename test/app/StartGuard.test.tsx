import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { StartGuard } from '../../src/app/StartGuard.tsx';
import { setLearningRate } from '../../src/store/actions/experiment.ts';
import { useAppState } from '../../src/store/useAppState.ts';
import { beginApp, appState } from '../store/app.ts';

beforeEach(() => {
  beginApp();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

/** Cannot be shown with some rates. */
function Picky({ least }: { readonly least: number }) {
  const rate = useAppState((state) => state.experiment.learningRate);
  if (rate < least) throw new RangeError('too small');
  return <p>shown</p>;
}

it('begins afresh where the app cannot be shown with its state, and says so', async () => {
  setLearningRate(0.01);
  render(
    <StartGuard>
      <Picky least={0.02} />
    </StartGuard>,
  );
  expect(await screen.findByText('shown')).toBeVisible();
  expect(appState().experiment.learningRate).toBe(0.05);
  expect(appState().notices.map(({ message }) => message.id)).toStrictEqual([
    'notices.startedAfresh',
  ]);
});

it('says that it failed where that does not help', async () => {
  render(
    <StartGuard>
      <Picky least={1} />
    </StartGuard>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Your browser cannot show Downhill here',
  );
});

it('shows the app as it is where nothing fails', () => {
  setLearningRate(0.01);
  render(
    <StartGuard>
      <Picky least={0} />
    </StartGuard>,
  );
  expect(screen.getByText('shown')).toBeVisible();
  expect(appState().experiment.learningRate).toBe(0.01);
});
