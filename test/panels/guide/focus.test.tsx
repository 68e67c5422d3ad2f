import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GuideButton } from '../../../src/controls/GuideButton.tsx';
import { loadGuideMessages } from '../../../src/i18n/translate.ts';
import { GuidePanel } from '../../../src/panels/guide/GuidePanel.tsx';
import { chooseMethod } from '../../../src/store/actions/experiment.ts';
import { openPage, showScene } from '../../../src/store/actions/guide.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { useAppState } from '../../../src/store/useAppState.ts';

beforeAll(loadGuideMessages);
beforeEach(() => appStore.setState(initialState, true));

function ButtonAndGuide() {
  const page = useAppState((state) => state.view.page);
  return (
    <>
      <GuideButton />
      {page === 'none' ? null : <GuidePanel page={page} />}
    </>
  );
}

describe('the focus', () => {
  it('goes from the guide back to the button that opens it', async () => {
    render(<ButtonAndGuide />);
    await userEvent.click(screen.getByRole('button', { name: 'Guide' }));
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Close the guide' }));
    expect(screen.getByRole('button', { name: 'Guide' })).toHaveFocus();
  });

  it('stays in the guide when the way back has been taken', async () => {
    openPage('contents');
    showScene({ experiment: { ...initialState.experiment, learningRate: 0.2 } });
    render(<ButtonAndGuide />);
    await userEvent.click(screen.getByRole('button', { name: 'Back to where I was' }));
    expect(screen.queryByRole('button', { name: 'Back to where I was' })).toBeNull();
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
  });

  it('stays on the page when batch descent has been chosen there', async () => {
    openPage('mistakes');
    chooseMethod('point');
    render(<ButtonAndGuide />);
    await userEvent.click(await screen.findByRole('button', { name: 'Use the method Batch' }));
    expect(screen.getByRole('group', { name: 'Make a slip' })).toBeInTheDocument();
    expect(document.activeElement).toHaveClass('guide-body');
  });
});
