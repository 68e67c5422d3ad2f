import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DataSetChooser } from '../../src/controls/DataSetChooser.tsx';
import { ExportMenu } from '../../src/controls/ExportMenu.tsx';
import { HelpButton, HelpDialog } from '../../src/controls/HelpButton.tsx';
import { LossChooser } from '../../src/controls/LossChooser.tsx';
import { MethodChooser } from '../../src/controls/MethodChooser.tsx';
import { MethodFields } from '../../src/controls/MethodFields.tsx';
import { Notices } from '../../src/controls/Notices.tsx';
import { ProjectorButton } from '../../src/controls/ProjectorButton.tsx';
import { ScalingChooser } from '../../src/controls/ScalingChooser.tsx';
import { ShareButton } from '../../src/controls/ShareButton.tsx';
import { StartFields } from '../../src/controls/StartFields.tsx';
import { ThemeButton } from '../../src/controls/ThemeButton.tsx';
import { RedoButton, UndoButton } from '../../src/controls/UndoButton.tsx';
import { addObservation } from '../../src/store/actions/data.ts';
import { initialState } from '../../src/store/appState.ts';
import { appStore } from '../../src/store/appStore.ts';
import { decodeLink } from '../../src/store/formats/link.ts';

beforeEach(() => {
  appStore.setState(initialState, true);
});

function experiment() {
  return appStore.getState().experiment;
}

function renderMethod(): void {
  render(
    <>
      <MethodChooser />
      <MethodFields />
    </>,
  );
}

async function enter(name: string, text: string): Promise<void> {
  const field = screen.getByRole('textbox', { name });
  await userEvent.clear(field);
  await userEvent.type(field, `${text}{Enter}`);
}

describe('choosers', () => {
  it('load a preset, and offer own points only when there are some', async () => {
    render(<DataSetChooser />);
    const chooser = screen.getByRole('combobox', { name: 'Data set' });
    expect(chooser).toHaveValue('five-points');
    expect(screen.queryByRole('option', { name: 'Own points' })).not.toBeInTheDocument();
    await userEvent.selectOptions(chooser, 'old-faithful');
    await waitFor(() => {
      expect(experiment().data.preset).toBe('old-faithful');
    });
    expect(experiment().data.observations).toHaveLength(272);
    act(() => {
      addObservation({ x: 1, y: 1 });
    });
    expect(chooser).toHaveDisplayValue('Own points');
  });

  it('choose single points, in the given order or shuffled, and all of them again', async () => {
    renderMethod();
    const chooser = screen.getByRole('combobox', { name: 'Method' });
    expect(chooser).toHaveDisplayValue('Batch');
    expect(screen.queryByRole('combobox', { name: 'Order' })).toBeNull();
    await userEvent.selectOptions(chooser, 'Point by point');
    expect(experiment().method).toStrictEqual({ kind: 'point', order: 'given' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Shuffled');
    expect(experiment().method).toStrictEqual({ kind: 'point', order: 'shuffled' });
    await enter('Seed', '7');
    expect(experiment().seed).toBe(7);
    await userEvent.selectOptions(chooser, 'Batch');
    expect(experiment().method).toStrictEqual({ kind: 'batch' });
  });

  it('have a field for each setting of the method, which says what is possible', async () => {
    renderMethod();
    const chooser = screen.getByRole('combobox', { name: 'Method' });
    await userEvent.selectOptions(chooser, 'Momentum');
    await enter('Momentum β', '0.5');
    expect(experiment().method).toStrictEqual({ kind: 'momentum', momentum: 0.5 });
    await userEvent.type(screen.getByRole('textbox', { name: 'Momentum β' }), '{ArrowUp}');
    expect(experiment().method).toStrictEqual({ kind: 'momentum', momentum: 0.51 });
    await enter('Momentum β', '1');
    expect(experiment().method.momentum).toBe(0.51);
    expect(screen.getByText(/less than 1/u)).toBeInTheDocument();
  });

  it('keep the rate from method to method, but for one that has its own', async () => {
    renderMethod();
    const chooser = screen.getByRole('combobox', { name: 'Method' });
    await userEvent.selectOptions(chooser, 'Momentum');
    expect(experiment().learningRate).toBe(0.05);
    await userEvent.selectOptions(chooser, 'Newton');
    expect(experiment().learningRate).toBe(1);
    await userEvent.selectOptions(chooser, 'Batch');
    expect(experiment().learningRate).toBe(0.05);
  });

  it('choose loss, scaling and method', async () => {
    render(
      <>
        <LossChooser />
        <ScalingChooser />
        <MethodChooser />
      </>,
    );
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Loss' }), 'Half mean');
    expect(experiment().loss).toBe('half');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Scale x' }), 'Standardise');
    expect(experiment().scaling).toBe('standard');
    expect(screen.getByRole('combobox', { name: 'Method' })).toHaveValue('batch');
  });
});

describe('Undo and Redo', () => {
  it('say when there is nothing to do', async () => {
    render(
      <>
        <UndoButton />
        <RedoButton />
        <StartFields />
      </>,
    );
    const undo = screen.getByRole('button', { name: 'Undo' });
    const redo = screen.getByRole('button', { name: 'Redo' });
    expect(undo).toHaveAttribute('aria-disabled', 'true');
    await userEvent.type(screen.getByRole('textbox', { name: 'Slope m' }), '.5{Enter}');
    expect(experiment().start[0]).toBe(0.5);
    await userEvent.click(undo);
    expect(experiment().start[0]).toBe(0);
    expect(undo).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(redo);
    expect(experiment().start[0]).toBe(0.5);
    expect(redo).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('ShareButton', () => {
  it('shows a link that opens the same state, and copies it', async () => {
    const user = userEvent.setup();
    addObservation({ x: 7.25, y: 9 });
    render(<ShareButton />);
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Link' });
    expect(field).toHaveAttribute('readonly');
    const decoded = await decodeLink(field.value.slice(field.value.indexOf('#')));
    expect(decoded.faults).toStrictEqual([]);
    expect(decoded.experiment).toStrictEqual(experiment());
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(screen.getByRole('status')).toHaveTextContent('Link copied.');
    expect(await navigator.clipboard.readText()).toBe(field.value);
  });
});

describe('ExportMenu', () => {
  it('opens on the first click, and saves the iterations', async () => {
    const user = userEvent.setup();
    const saved: Blob[] = [];
    URL.createObjectURL = (blob: Blob) => {
      saved.push(blob);
      return 'blob:test';
    };
    URL.revokeObjectURL = () => undefined;
    const click = vi
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => undefined);
    render(<ExportMenu />);
    const button = screen.getByRole('button', { name: 'Export' });
    await user.click(button);
    expect(await screen.findByRole('menu', { name: 'Export' })).toBeVisible();
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await user.click(screen.getByRole('menuitem', { name: 'Iterations (CSV)' }));
    expect(click).toHaveBeenCalledOnce();
    expect(await saved[0]?.text()).toMatch(/^iteration,m,b,loss,/u);
    await waitFor(() => {
      expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    });
    expect(button).toHaveFocus();
    expect(document.querySelectorAll('style')).toHaveLength(0);
  });

  it('works with the keyboard alone, and closes on a second press of the button', async () => {
    const user = userEvent.setup();
    render(<ExportMenu />);
    await user.tab();
    await user.keyboard('{ArrowDown}');
    await screen.findByRole('menu');
    await user.keyboard('{ArrowDown}');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveRole('menuitem');
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    });
    const button = screen.getByRole('button', { name: 'Export' });
    await user.click(button);
    await screen.findByRole('menu');
    await user.click(button);
    await waitFor(() => {
      expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    });
  });

  it('says when a file is not ours', async () => {
    render(
      <>
        <ExportMenu />
        <Notices />
      </>,
    );
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    await userEvent.upload(input, new File(['not a run'], 'notes.json'));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(experiment()).toBe(initialState.experiment);
  });
});

describe('view buttons', () => {
  it('turn the projector on and off, even where there is no whole screen', async () => {
    render(<ProjectorButton />);
    const button = screen.getByRole('button', { name: 'Projector' });
    await userEvent.click(button);
    expect(appStore.getState().view.layout).toBe('projector');
    expect(button).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(button);
    expect(appStore.getState().view.layout).toBe('stage');
  });

  it('go round the themes, naming each', async () => {
    render(<ThemeButton />);
    for (const theme of ['system', 'light', 'dark', 'system']) {
      const button = screen.getByRole('button', { name: `Theme: ${theme}` });
      expect(appStore.getState().view.theme).toBe(theme);
      await userEvent.click(button);
    }
  });

  it('show the keys and change how they behave', async () => {
    render(
      <>
        <HelpButton />
        <HelpDialog />
      </>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Help' }));
    expect(screen.getByRole('row', { name: /PageDown/u })).toBeVisible();
    await userEvent.click(screen.getByRole('switch', { name: 'Single-letter keys' }));
    expect(appStore.getState().view.letterKeys).toBe(false);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Arrow keys and clicker go by' }),
      'Iteration',
    );
    expect(appStore.getState().view.stepUnit).toBe('iteration');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
