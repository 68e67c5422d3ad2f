import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Notices } from '../../src/controls/Notices.tsx';
import { runToConvergence } from '../../src/store/actions/convergence.ts';
import { showIteration } from '../../src/store/actions/cursor.ts';
import { tell, tellFaults } from '../../src/store/actions/notices.ts';
import { initialState } from '../../src/store/appState.ts';
import { appStore } from '../../src/store/appStore.ts';
import { decodeLink } from '../../src/store/formats/link.ts';

beforeEach(() => {
  appStore.setState(initialState, true);
});

function tellOfPreset(): void {
  tell({ tone: 'fault', message: { id: 'controls.presetFailed', values: { title: 'X' } } });
}

describe('Notices', () => {
  it('stay until they are dismissed', async () => {
    render(<Notices />);
    act(tellOfPreset);
    expect(screen.getByRole('alert')).toHaveTextContent('Downhill could not load the data set “X”');
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    // The focus is where the notice was, and not lost with it.
    expect(screen.getByRole('region', { name: 'Messages' })).toHaveFocus();
  });

  it('stand with the newest on top, and go all at once', async () => {
    render(<Notices />);
    act(() => {
      tellOfPreset();
      runToConvergence();
    });
    const newest = screen.getByRole('status');
    expect(newest).toHaveTextContent('Converged at iteration');
    const after = newest.compareDocumentPosition(screen.getByRole('alert'));
    expect(after).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss all 2' }));
    expect(screen.getByRole('region', { name: 'Messages' })).toBeEmptyDOMElement();
    expect(screen.getByRole('region', { name: 'Messages' })).toHaveFocus();
  });

  it('keep the focus when one goes that is no longer true', async () => {
    render(<Notices />);
    act(runToConvergence);
    screen.getByRole('button', { name: 'Dismiss' }).focus();
    act(() => {
      showIteration(0);
    });
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
    await waitFor(() => {
      expect(screen.getByRole('region', { name: 'Messages' })).toHaveFocus();
    });
  });

  it('leave the focus alone when it is elsewhere', () => {
    render(
      <>
        <button type="button">Elsewhere</button>
        <Notices />
      </>,
    );
    act(runToConvergence);
    screen.getByRole('button', { name: 'Dismiss' }).focus();
    screen.getByRole('button', { name: 'Elsewhere' }).focus();
    act(() => {
      showIteration(0);
    });
    expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
  });

  it('tell all that is wrong with a link in one list', async () => {
    const { faults } = await decodeLink('m=x&b=y&points=1,2;oops;oops');
    render(<Notices />);
    act(() => {
      tellFaults('link', faults);
    });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Downhill cannot use 4 things in the link.',
    );
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toStrictEqual([
      'Point “oops”: left out.',
      'Point “oops”: left out.',
      'm=x: the usual value is used.',
      'b=y: the usual value is used.',
    ]);
  });
});
