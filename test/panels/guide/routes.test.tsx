import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadGuideMessages } from '../../../src/i18n/translate.ts';
import { numberToText } from '../../../src/numerics/formatNumber.ts';
import { commonDigits } from '../../../src/panels/guide/routes/commonDigits.ts';
import { endOfDigits } from '../../../src/panels/guide/routes/Digits.tsx';
import { RoutesPage } from '../../../src/panels/guide/routes/RoutesPage.tsx';
import { nextIteration } from '../../../src/store/actions/cursor.ts';
import { replaceObservations } from '../../../src/store/actions/data.ts';
import { chooseLoss, setStartAt } from '../../../src/store/actions/experiment.ts';
import { chooseModel } from '../../../src/store/actions/model.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { shownLoss } from '../../../src/store/shownLoss.ts';
import { beginApp, appState } from '../../store/app.ts';
import { chooseShown } from './models.ts';

// Looking for roles among many formulas takes its time in jsdom.
vi.setConfig({ testTimeout: 30_000 });
beforeAll(loadGuideMessages);
beforeEach(() => beginApp());

function row(name: RegExp): HTMLElement {
  return within(screen.getByRole('table', { name: 'The three routes' })).getByRole('row', { name });
}

function nudgeTo(h: number): void {
  const slider = screen.getByRole('slider', { name: 'Nudge h' });
  const decades = Math.round(Math.log10(h));
  fireEvent.change(slider, { target: { value: String(3 * (12 + decades)) } });
}

describe('three routes to the slope of the loss', () => {
  it('give one number', () => {
    render(<RoutesPage />);
    expect(row(/multiply out/u)).toHaveTextContent(/−27\.615$/u);
    expect(row(/chain rule/u)).toHaveTextContent(/−27\.615$/u);
    expect(row(/nudge/u)).toHaveTextContent(/−27\.(?:6|59999)/u);
    expect(screen.getByText(/shows ∂L\/∂m = −27\.6\./u)).toBeInTheDocument();
  });

  it('write the lines of the chain rule out, in the colours of their parameter', () => {
    render(<RoutesPage />);
    const title = screen.getByRole('heading', { name: /chain rule/u });
    // Formulas are drawn as pictures for the eye, and once more to be read.
    const written = title.nextElementSibling?.querySelectorAll('.formula') ?? [];
    expect(written.length).toBeGreaterThan(2);
    expect(document.querySelectorAll("[data-term='gradient-1']").length).toBeGreaterThan(2);
    expect(document.querySelector("[data-term='gradient-m'], [data-term='m']")).toBeNull();
  });

  it('for b too, in every convention and at every iterate', async () => {
    const user = userEvent.setup();
    render(<RoutesPage />);
    await user.click(screen.getByRole('radio', { name: '∂L/∂b' }));
    for (const convention of ['sum', 'half', 'mean'] as const) {
      act(() => chooseLoss(convention));
      act(nextIteration);
      const { slopes } = shownIterate(appState());
      const shown = screen.getByText(/The derivation shows/u);
      expect(shown).toHaveTextContent(`∂L/∂b = ${numberToText(slopes[1]!)}.`);
      for (const name of [/multiply out/u, /chain rule/u]) {
        expect(
          Number(/(?<digits>\d\d)$/u.exec(row(name).textContent)?.groups?.['digits']),
        ).toBeGreaterThan(12);
      }
    }
  });

  it('lose digits in the nudge when h is tiny, and say so', () => {
    render(<RoutesPage />);
    act(nextIteration);
    const cell = () => Number(within(row(/nudge/u)).getAllByRole('cell').at(-1)?.textContent);
    nudgeTo(1e-3);
    const many = cell();
    nudgeTo(1e-12);
    expect(cell()).toBeLessThan(many - 5);
    expect(screen.getByText(/have their first \d+ digits in common/u)).toBeInTheDocument();
    expect(screen.getByRole('slider', { name: 'Nudge h' })).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^1×10⁻¹²: slope/u),
    );
  });

  it('say that a slope of 0 is 0 up to rounding', () => {
    act(() => replaceObservations([{ x: 1, y: 0 }]));
    render(<RoutesPage />);
    expect(screen.getByText(/∂L\/∂m is 0 here, up to rounding/u)).toBeInTheDocument();
  });

  it.each([
    [[]],
    [[{ x: 2, y: 3 }]],
    [
      [
        { x: 0, y: 1 },
        { x: 0, y: 2 },
      ],
    ],
    [[{ x: 1e300, y: 1e300 }]],
    [[{ x: 1e-300, y: 5e-324 }]],
    [
      [
        { x: 1e8, y: 1 },
        { x: 1e8, y: 2 },
      ],
    ],
  ])('say what is missing, and never NaN: %j', (data) => {
    act(() => replaceObservations(data));
    render(<RoutesPage />);
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined/u);
    const missing = screen.queryAllByText(/no points yet|too large/u);
    expect(missing).toHaveLength(screen.queryByRole('slider') === null ? 1 : 0);
    if (missing.length > 0) return;
    nudgeTo(1e-12);
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined/u);
  });
});

describe('two routes to the slope of the loss of any model', () => {
  /** ŷ = a x² through (1, 1) and (2, 2) from a = 1: errors 0 and 2, so dL/da = (2 · 0 · 1 + 2 · 2 · 4) / 2 = 8. */
  function beginSquare(): void {
    chooseModel('a x^2');
    replaceObservations([
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ]);
    setStartAt(0, 1);
  }

  it('give one number, by hand 8, with the lines of the derivation', () => {
    act(beginSquare);
    render(<RoutesPage />);
    expect(screen.getByText(/Three ways to find out/u)).toBeInTheDocument();
    // (a x² − y)²: A = (1 + 16)/2, B = 2 (1 · (−1) + 4 · (−2))/2, so 2 A · 1 + B = 17 − 9.
    expect(row(/multiply out/u)).toHaveTextContent(/8\.?0*15$/u);
    expect(row(/chain rule/u)).toHaveTextContent(/8\.?0*15$/u);
    expect(row(/nudge/u)).toHaveTextContent(/(?:8|7\.9{6})/u);
    expect(
      screen.getByText(/shows ∂L\/∂a = 8\. Multiplying out and the chain rule/u),
    ).toBeInTheDocument();
    // L(1 + h) − L(1 − h) = ((1 + h) · 4 − 2)² / 2 + h² / 2 − … = 16 h, of which the nudge takes the slope.
    nudgeTo(1);
    const subtraction = screen.getByRole('table', { name: 'The nudge with all its digits' });
    expect(within(subtraction).getByRole('row', { name: /difference/u })).toHaveTextContent('16');
    expect(document.querySelectorAll('.guide-page .formula').length).toBeGreaterThan(3);
  });

  it('are those of the parameter that is chosen, and of the cost that a point has', async () => {
    const user = userEvent.setup();
    let compared = 0;
    for (const [model, each] of [
      ['exponential', 'squared'],
      ['neuron', 'absolute'],
      ['logistic', 'log'],
    ] as const) {
      await act(async () => chooseShown(model, each));
      const { unmount } = render(<RoutesPage />);
      const { at } = shownIterate(appState());
      const slopes = new Float64Array(at.length);
      shownLoss(appState().experiment).gradient(at, slopes);
      const choices = screen.getAllByRole('radio', { name: /^∂L/u });
      expect(choices).toHaveLength(at.length);
      for (const [slot, choice] of choices.entries()) {
        await user.click(choice);
        const slope = slopes[slot] ?? Number.NaN;
        // As many points above the curve as below: along some parameter the slope may be 0.
        const said = screen.getByText(
          /The derivation shows|is 0 here, up to rounding/u,
        ).textContent;
        const isNothing = said.includes('is 0 here');
        expect(isNothing).toBe(Math.abs(slope) < 1e-12);
        expect(said).toContain(isNothing ? '∂L/∂' : `=\u00A0${numberToText(slope)}.`);
        compared += isNothing ? 0 : 1;
        const digits = (name: RegExp) =>
          Number(within(row(name)).getAllByRole('cell').at(-1)?.textContent);
        expect(isNothing || digits(/chain rule/u) > 11).toBe(true);
        expect(isNothing || digits(/nudge/u) > 3).toBe(true);
      }
      unmount();
    }
    expect(compared).toBeGreaterThan(4);
  });

  it('agree in every convention: what one point has for itself is divided by N, or not', async () => {
    await act(async () => chooseShown('exponential', 'squared'));
    render(<RoutesPage />);
    for (const convention of ['sum', 'half', 'mean'] as const) {
      act(() => chooseLoss(convention));
      const cell = within(row(/chain rule/u))
        .getAllByRole('cell')
        .at(-1);
      expect(Number(cell?.textContent), convention).toBeGreaterThan(11);
    }
  });

  it('agree over very many points, of which some are taken together and the last are fewer', () => {
    act(() => {
      chooseModel('exponential');
      replaceObservations(
        Array.from({ length: 12_001 }, (_, index) => ({ x: index / 12_001, y: (index * 7) % 11 })),
      );
    });
    render(<RoutesPage />);
    for (const convention of ['sum', 'mean'] as const) {
      act(() => chooseLoss(convention));
      const cell = within(row(/chain rule/u))
        .getAllByRole('cell')
        .at(-1);
      expect(Number(cell?.textContent), convention).toBeGreaterThan(9);
    }
  });

  it('multiply out what is linear in its parameters, however many there are', async () => {
    await act(async () => chooseShown('cubic', 'squared'));
    render(<RoutesPage />);
    expect(row(/multiply out/u)).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: /Multiply out/u })).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined/u);
  });

  it('say why the third way is closed', async () => {
    await act(async () => chooseShown('exponential', 'squared'));
    render(<RoutesPage />);
    expect(screen.getByText(/no parabola/u)).toBeInTheDocument();
  });

  it('are missing where there is no loss, and it says why', async () => {
    await act(async () => chooseShown('a ln(x - 2) + c', 'squared'));
    render(<RoutesPage />);
    expect(screen.getByText(/has no value here/u)).toBeInTheDocument();
    expect(screen.queryByRole('slider')).toBeNull();
  });
});

describe('the digits of a number', () => {
  it('are told apart after the first few that count', () => {
    expect('−0.00123'.slice(0, endOfDigits('−0.00123', 2))).toBe('−0.0012');
    expect('27.59'.slice(0, endOfDigits('27.59', 2))).toBe('27');
    expect('1.5×10⁻⁷'.slice(0, endOfDigits('1.5×10⁻⁷', 9))).toBe('1.5');
  });

  it('are common to two numbers as far as they are written alike', () => {
    expect(commonDigits(17.97, 17.98)).toBe(3);
    expect(commonDigits(17.97, 18.03)).toBe(1);
    expect(commonDigits(9.9, 10.1)).toBe(0);
    expect(commonDigits(-1.5, 1.5)).toBe(0);
    expect(commonDigits(0.00125, 0.00126)).toBe(2);
    expect(commonDigits(1.25, 1.25)).toBe(3);
  });
});
