import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { ParameterChooser } from '../../../src/panels/derivation/ParameterChooser.tsx';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { lineCountsOf, shownLine } from '../../../src/store/lines.ts';
import { beatsOf } from '../../../src/store/beats.ts';

function chooseModel(model: string): void {
  appStore.setState((state) => ({
    experiment: { ...state.experiment, model, start: [1, 0], furtherStart: [] },
    view: { ...state.view, parameter: 1 },
  }));
}

beforeEach(() => {
  appStore.setState(initialState, true);
});

describe('the choice of the parameter', () => {
  it('is not there for the line, whose two parameters stand beside each other', () => {
    render(<ParameterChooser />);
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('shows the lines of the one that is pressed, and counts them', async () => {
    chooseModel('exponential');
    render(<ParameterChooser />);
    const inner = () => beatsOf(appStore.getState()).find(({ name }) => name === 'inner')?.lines;
    expect(screen.getByRole('group', { name: 'Parameter' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'a' })).toHaveAttribute('aria-pressed', 'true');
    expect(inner()?.map(({ id }) => id)).toContain('inner-line-1');
    await userEvent.click(screen.getByRole('button', { name: 'k' }));
    expect(screen.getByRole('button', { name: 'k' })).toHaveAttribute('aria-pressed', 'true');
    expect(inner()?.map(({ rule }) => rule)).toContain('exponential');
    const { experiment, view } = appStore.getState();
    expect(lineCountsOf(experiment, view.parameter)[5]).toBe(inner()?.length);
    appStore.setState({ cursor: { iteration: 0, beat: 'inner', line: 99 } });
    expect(shownLine(appStore.getState())).toBe(inner()?.length);
  });
});
