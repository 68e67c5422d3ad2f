import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { PrintPage } from '../../../src/app/print/PrintPage.tsx';
import { initialState, type AppState } from '../../../src/store/appState.ts';

function fact(name: string): string | undefined {
  return screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;
}

function pageAt(change: Partial<AppState>): void {
  render(<PrintPage state={{ ...initialState, ...change }} />);
}

describe('the sheet of paper', () => {
  test('says which run it is and where it stands', () => {
    pageAt({ cursor: { ...initialState.cursor, iteration: 1 } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('iteration 1');
    expect(fact('Data set')).toBe('Five points, 5 points');
    expect(fact('Model')).toBe('ŷ = m x + b');
    expect(fact('Loss')).toBe('Mean');
    expect(fact('Method')).toBe('Batch');
    expect(fact('Learning rate η')).toBe('0.05');
    // By hand: the slopes at (0, 0) are −27.6 and −8, times −0.05.
    expect(fact('Now')).toBe('m = 1.38, b = 0.4');
  });

  test('has the pictures and all nine steps', () => {
    pageAt({ cursor: { ...initialState.cursor, iteration: 2 } });
    for (const name of ['Data and line', 'Loss surface', 'Loss by iteration'])
      expect(screen.getByRole('img', { name })).toBeInTheDocument();
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(9);
  });

  test('draws the line of its iteration, whatever step is on screen', () => {
    pageAt({ cursor: { ...initialState.cursor, iteration: 2, beat: 'power-rule' } });
    const picture = screen.getByRole('img', { name: 'Data and line' });
    expect(within(picture).queryByText(/e²/u)).toBeNull();
  });

  test('draws the map in lines with their losses, not in shades', () => {
    pageAt({ cursor: { ...initialState.cursor, iteration: 2 } });
    const picture = screen.getByRole('img', { name: 'Loss surface' });
    expect(picture.querySelectorAll('[fill^="rgb("]')).toHaveLength(0);
    // Among them that of the valley, at whose edge the mean of e² is 1.1.
    expect(
      within(picture).getAllByText('low: L < 1.1', { selector: '[font-style]' }).length,
    ).toBeGreaterThan(0);
    const lines = picture.querySelectorAll('path[stroke-width="0.51"]');
    expect(lines.length).toBeGreaterThan(3);
  });

  test('says that there is nothing to derive without points', () => {
    pageAt({
      experiment: { ...initialState.experiment, data: { preset: 'custom', observations: [] } },
    });
    expect(screen.getByText(/no points yet/u)).toBeInTheDocument();
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
  });

  test('says what m and b stand for when x is standardised', () => {
    pageAt({ experiment: { ...initialState.experiment, scaling: 'standard' } });
    expect(screen.getByText(/x is standardised/u).textContent).toContain('mean 3');
  });
});
