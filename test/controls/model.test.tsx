import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { DataSetChooser } from '../../src/controls/DataSetChooser.tsx';
import { EachChooser, EachWords } from '../../src/controls/EachChooser.tsx';
import { FormulaForm } from '../../src/controls/model/FormulaForm.tsx';
import { ModelChooser } from '../../src/controls/model/ModelChooser.tsx';
import { ModelWords } from '../../src/controls/model/ModelWords.tsx';
import { ScalingChooser } from '../../src/controls/ScalingChooser.tsx';
import { StartFields } from '../../src/controls/StartFields.tsx';
import { builtInModels } from '../../src/model/builtIn.ts';
import { undo } from '../../src/store/actions/experiment.ts';
import { chooseModel } from '../../src/store/actions/model.ts';
import { initialState } from '../../src/store/appState.ts';
import { appStore } from '../../src/store/appStore.ts';
import { loadPreset } from '../../src/store/loadPreset.ts';
import { modelOfExperiment, startOf } from '../../src/store/model.ts';
import { suitingData } from '../../src/store/suitingData.ts';

beforeEach(() => {
  appStore.setState(initialState, true);
});

function experiment() {
  return appStore.getState().experiment;
}

describe('the chooser of models', () => {
  it('fits another model from its own start, and undo brings the line back', async () => {
    render(
      <>
        <ModelChooser />
        <ScalingChooser />
        <StartFields />
      </>,
    );
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Model' }), 'Parabola');
    expect(experiment()).toMatchObject({ model: 'parabola', scaling: 'none' });
    expect(screen.queryByRole('combobox', { name: 'Scale x' })).not.toBeInTheDocument();
    const field = screen.getByRole('textbox', { name: 'Start of c' });
    await userEvent.clear(field);
    await userEvent.type(field, '2,5{Enter}');
    expect([...startOf(experiment())]).toStrictEqual([0, 0, 2.5]);
    undo();
    undo();
    expect(experiment()).toStrictEqual(initialState.experiment);
    await screen.findByRole('textbox', { name: 'Slope m' });
  });

  it('takes data that suit a model in one press, and with two inputs at once', async () => {
    chooseModel('exponential');
    render(
      <>
        <DataSetChooser />
        <ModelChooser />
        <ModelWords />
      </>,
    );
    expect(screen.getByText(/by the same share for every step/u)).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Model' })).toHaveAccessibleDescription(
      /same share/u,
    );
    expect(screen.getByRole('option', { name: 'Growth (suits the model)' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take data that suit it: Growth' }));
    await waitFor(() => {
      expect(experiment().data.preset).toBe('growth');
    });
    expect(screen.queryByRole('button', { name: /Take data/u })).not.toBeInTheDocument();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Model' }), 'plane');
    await waitFor(() => {
      expect(experiment()).toMatchObject({ model: 'plane', data: { preset: 'two-inputs' } });
    });
  });

  it('knows data for every model that is built in, with as many inputs', async () => {
    for (const { id } of builtInModels) {
      const suits = suitingData(id);
      if (suits === undefined) throw new Error(`no data suit ${id}`);
      const observations = await loadPreset(suits);
      const wanted = modelOfExperiment({ model: id }).inputs.length;
      expect(
        observations.every(({ x2 }) => (x2 === undefined ? 1 : 2) === wanted),
        id,
      ).toBe(true);
      expect(observations.length).toBeGreaterThanOrEqual(4);
    }
    expect(suitingData('a*x')).toBeUndefined();
  });
});

describe('a formula of one’s own', () => {
  it('is set as one types, says what it chose, and is used by Enter', async () => {
    render(<FormulaForm onUse={() => {}} />);
    const field = screen.getByRole('textbox', { name: 'The guess ŷ is' });
    expect(field).toHaveValue('m x + b');
    await userEvent.clear(field);
    await userEvent.type(field, 'a e^kx + q');
    expect(screen.getByText('To learn: a, k, q.')).toBeInTheDocument();
    expect(screen.getByText(/only this much stands in the exponent/u)).toBeInTheDocument();
    await userEvent.type(field, '{Enter}');
    expect(experiment().model).toBe('a e^kx + q');
  });

  it('names place and reason of a fault, and changes nothing', async () => {
    render(<FormulaForm onUse={() => {}} />);
    const field = screen.getByRole('textbox', { name: 'The guess ŷ is' });
    await userEvent.clear(field);
    await userEvent.type(field, 'a*(x + 1');
    expect(field).toBeInvalid();
    expect(screen.getByText('This ( is never closed.')).toBeInTheDocument();
    expect(screen.getByText('From character 3 on:')).toBeInTheDocument();
    await userEvent.type(field, '{Enter}');
    expect(experiment().model).toBe('line');
    await userEvent.clear(field);
    await userEvent.type(field, 'x^2');
    expect(screen.getByText(/nothing to learn in this formula/u)).toBeInTheDocument();
  });
});

describe('the loss of a point', () => {
  it('offers the log loss for outcomes 0 and 1 alone, and says so', async () => {
    const { rerender } = render(
      <>
        <EachChooser />
        <EachWords />
      </>,
    );
    expect(screen.queryByRole('option', { name: 'log loss' })).not.toBeInTheDocument();
    expect(screen.getByText(/every y is 0 or 1/u)).toBeInTheDocument();
    const outcomes = [
      { x: 1, y: 0 },
      { x: 2, y: 1 },
    ];
    appStore.setState(({ experiment: before }) => ({
      experiment: { ...before, data: { preset: 'custom', observations: outcomes } },
    }));
    rerender(<EachChooser />);
    const chooser = screen.getByRole('combobox', { name: 'Loss of a point' });
    await userEvent.selectOptions(chooser, 'log loss');
    expect(experiment().each).toBe('log');
  });
});

describe('the fields of the start', () => {
  it('have the colour of their order, each its own', () => {
    chooseModel('two-neurons');
    render(<StartFields />);
    const classes = screen
      .getAllByRole('textbox')
      .map(
        (field) =>
          /start-fields-(?:m|b|\d+)(?!\w)/u.exec(
            field.closest('[class*=start-fields-]')?.className ?? '',
          )?.[0],
      );
    expect(classes).toStrictEqual(
      ['1', '2', '3', '4', '5', '6', '7'].map((place) => `start-fields-${place}`),
    );
  });
});
