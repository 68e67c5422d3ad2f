import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { AcrossChoice } from '../../../src/panels/data/AcrossChoice.tsx';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';

function showWith(model: string, named: boolean) {
  appStore.setState({
    ...initialState,
    experiment: { ...initialState.experiment, model },
  });
  return render(<AcrossChoice named={named} />);
}

afterEach(() => {
  appStore.setState(initialState, true);
});

describe('what goes across in the picture of the data', () => {
  it('is not asked of a model with one input', () => {
    showWith('line', true);
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('is chosen of a model with two inputs, and says its name in sight', async () => {
    showWith('plane', true);
    expect(screen.getByText('Across')).toBeVisible();
    const choice = screen.getByRole('combobox', { name: 'Across' });
    expect(choice).toHaveDisplayValue('guess ŷ');
    await userEvent.selectOptions(choice, 'x₂');
    expect(appStore.getState().view.across).toBe('x2');
    expect(choice).toHaveDisplayValue('x₂');
  });

  it('has its name as a label only among other tools', () => {
    showWith('plane', false);
    expect(screen.queryByText('Across')).not.toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Across' })).toBeVisible();
  });
});
