import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadGuideMessages } from '../../../src/i18n/translate.ts';
import { BackpropagationPage } from '../../../src/panels/guide/backpropagation/BackpropagationPage.tsx';
import { chooseModel } from '../../../src/store/actions/model.ts';
import { toggleAllPoints } from '../../../src/store/actions/view.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';

beforeAll(loadGuideMessages);
beforeEach(() => appStore.setState(initialState, true));
afterEach(cleanup);

const next = (): void => {
  fireEvent.click(screen.getByRole('button', { name: 'Next part' }));
};

function cells(name: string): readonly (string | null)[] {
  const row = screen.getByRole('rowheader', { name }).closest('tr');
  return row === null
    ? []
    : within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
}

describe('the page about backpropagation', () => {
  it('is about the first point where all are chosen', () => {
    toggleAllPoints();
    render(<BackpropagationPage />);
    expect(screen.getByText(/^The guess for point 1 and its cost/u)).toBeTruthy();
    // The first of the five points.
    expect([cells('x')[1], cells('y')[1]]).toStrictEqual(['1', '2']);
  });

  it('lets values come first, then rates, and says from where', () => {
    render(<BackpropagationPage />);
    // The line begins at ŷ, in step with the first line of the derivation.
    expect(screen.getByText('Work out ŷ from m, x, b.')).toBeTruthy();
    expect(cells('e')).toStrictEqual(['ŷ, y', 'not yet', 'not yet']);
    next();
    expect(cells('e')[1]).not.toBe('not yet');
    for (let part = 0; part < 4; part += 1) next();
    expect(screen.getByText('We work it out once, and use it for m, b.')).toBeTruthy();
    expect(cells('m')[2]).toBe('not yet');
    next();
    next();
    expect(cells('m')[2]).not.toBe('not yet');
    expect(cells('x')).toStrictEqual(['given', expect.any(String), 'held']);
    // There is nothing after the last one.
    next();
    expect(screen.getByRole('slider', { name: 'Part' })).toHaveProperty('value', '8');
  });

  it('goes on with the derivation when one goes on there', () => {
    render(<BackpropagationPage />);
    next();
    expect(screen.getByRole('button', { name: 'Follow the derivation' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Follow the derivation' }));
    expect(screen.queryByRole('button', { name: 'Follow the derivation' })).toBeNull();
  });

  it('counts the work of the model at hand', () => {
    chooseModel('neuron');
    render(<BackpropagationPage />);
    expect(screen.getByText(/^Here 8 local rates are used/u).textContent).toContain('16 factors');
  });

  it('says so where there are no points', () => {
    appStore.setState(({ experiment }) => ({
      experiment: { ...experiment, data: { preset: 'custom', observations: [] } },
    }));
    render(<BackpropagationPage />);
    expect(screen.getByText(/There are no points yet/u)).toBeTruthy();
  });
});
