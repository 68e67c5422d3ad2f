import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadGuideMessages } from '../../../src/i18n/translate.ts';
import { numberToText } from '../../../src/numerics/formatNumber.ts';
import { ChainRulePage } from '../../../src/panels/guide/chainRule/ChainRulePage.tsx';
import { hopTime } from '../../../src/panels/guide/chainRule/useHops.ts';
import { PartialDerivativePage } from '../../../src/panels/guide/partial/PartialDerivativePage.tsx';
import { PowerRulePage } from '../../../src/panels/guide/powerRule/PowerRulePage.tsx';
import { nextIteration } from '../../../src/store/actions/cursor.ts';
import { replaceObservations } from '../../../src/store/actions/data.ts';
import { chooseScaling } from '../../../src/store/actions/experiment.ts';
import { choosePoint } from '../../../src/store/actions/view.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { problemOf } from '../../../src/store/problem.ts';
import { beginApp, appState } from '../../store/app.ts';

// Looking for roles among many formulas takes its time in jsdom.
vi.setConfig({ testTimeout: 30_000 });
beforeAll(loadGuideMessages);
beforeEach(() => beginApp());

/** Moves a slider as far down as it goes. */
function toTheLeft(slider: HTMLElement): void {
  fireEvent.change(slider, { target: { value: slider.getAttribute('min') } });
}

function formulas(): string {
  return [...document.querySelectorAll('.katex-html')]
    .map(({ textContent }) => textContent)
    .join(' ');
}

function oneHop(): void {
  act(() => {
    vi.advanceTimersByTime(hopTime);
  });
}

function expectNothingOdd(): void {
  expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined/u);
}

/** Data that leave something out, or go beyond what can be squared. */
const oddData = [
  [],
  [{ x: 2, y: 3 }],
  [
    { x: 3, y: 1 },
    { x: 3, y: 2 },
  ],
  [
    { x: 0, y: 1 },
    { x: 0, y: 2 },
  ],
  [
    { x: 1e300, y: 1e300 },
    { x: -1e300, y: 2 },
  ],
  [
    { x: 1e-300, y: 5e-324 },
    { x: 0, y: 2 },
  ],
];

describe('the power rule', () => {
  it('turns the secant into the tangent as h shrinks', () => {
    render(<PowerRulePage />);
    // x² from 1.5 to 2: (4 − 2.25) / 0.5.
    expect(screen.getByText('slope of the secant')).toHaveTextContent('3.5');
    expect(screen.getByText('slope of the tangent')).toHaveTextContent('3');
    expect(formulas()).toContain('3+0.5=3.5');
    const slider = screen.getByRole('slider', { name: 'Nudge h' });
    toTheLeft(slider);
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringContaining('of the secant 3'));
    expect(screen.getByRole('img', { name: /curve with a secant/u })).toBeInTheDocument();
  });

  it('shows every curve, with its binomial expansion', async () => {
    const user = userEvent.setup();
    render(<PowerRulePage />);
    const curves = screen.getByRole('radiogroup', { name: 'Curve' });
    await user.click(within(curves).getByRole('radio', { name: 'x⁴' }));
    // 4 · 1.5³, and x⁴ + 4x³h + … in symbols.
    expect(screen.getByText('slope of the tangent')).toHaveTextContent('13.5');
    expect(formulas()).toContain('4x3h');
    await user.click(within(curves).getByRole('radio', { name: 'x' }));
    expect(screen.getByText('slope of the secant')).toHaveTextContent('1');
  });

  it('follows the error of the chosen point', () => {
    render(<PowerRulePage />);
    expect(screen.getByText(/Point 3 at iteration 0 has the error e = −5\./u)).toBeInTheDocument();
    act(() => choosePoint(0));
    expect(screen.getByText(/has the error e = −2\./u)).toBeInTheDocument();
    act(() => choosePoint(2));
    expect(screen.getByText(/Point 3 at iteration 0 has the error e = −5\./u)).toBeInTheDocument();
    act(nextIteration);
    const [m = 0, b = 0] = shownIterate(appState()).at;
    const error = numberToText(m * 3 + b - 5);
    expect(screen.getByText(new RegExp(`error e = ${error}\\.`, 'u'))).toBeInTheDocument();
  });
});

describe('the chain rule', () => {
  it('multiplies the rates, and measures closer to them as h shrinks', () => {
    render(<ChainRulePage />);
    const [table] = screen.getAllByRole('table', { name: 'Rates of the machines' });
    const both = () => within(table!).getByRole('row', { name: /^both/u });
    // u = 3x + 1 from x = 2: dy/dx = 2 · 7 · 3 = 42, measured with h = 0.5: 42 + 9 · 0.5.
    expect(both()).toHaveTextContent('both: Δy / Δx46.542');
    expect(screen.getByText(/3 × 14 = 42\. .*off by 4\.5/u)).toBeInTheDocument();
    toTheLeft(screen.getByRole('slider', { name: 'Nudge h' }));
    expect(both()).toHaveTextContent('42.00042');
    fireEvent.change(screen.getByRole('slider', { name: 'First machine' }), {
      target: { value: '5' },
    });
    expect(screen.getByText(/5 × 22 = 110/u)).toBeInTheDocument();
  });

  it('is the same for the error and its square', async () => {
    const user = userEvent.setup();
    render(<ChainRulePage />);
    act(() => choosePoint(2));
    // Point (3, 5), m = b = 0: e = −5, ∂(e²)/∂m = −10 · 3.
    expect(screen.getByText(/3 × \(−10\) = −30/u)).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'intercept b' }));
    expect(screen.getByText(/1 × \(−10\) = −10/u)).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /^b\s=\s0 goes into/u })).toBeInTheDocument();
  });

  it('sends the nudge from station to station, and anew at the next press', () => {
    vi.useFakeTimers();
    try {
      render(<ChainRulePage />);
      const waiting = () => document.querySelectorAll('.machine-waits').length;
      const [send] = screen.getAllByRole('button', { name: 'Send the nudge' });
      expect(waiting()).toBe(0);
      fireEvent.click(send!);
      expect(waiting()).toBe(2);
      for (let hop = 0; hop < 2; hop += 1) oneHop();
      expect(waiting()).toBe(1);
      fireEvent.click(send!);
      expect(waiting()).toBe(2);
      for (let hop = 0; hop < 5; hop += 1) oneHop();
      expect(waiting()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is over at once when motion is not wanted', () => {
    const preference = vi
      .spyOn(window, 'matchMedia')
      .mockImplementation(
        (media) => Object.assign(new EventTarget(), { media, matches: true }) as MediaQueryList,
      );
    render(<ChainRulePage />);
    fireEvent.click(screen.getAllByRole('button', { name: 'Send the nudge' })[0]!);
    expect(document.querySelectorAll('.machine-waits')).toHaveLength(0);
    preference.mockRestore();
  });
});

describe('partial derivatives', () => {
  it('are the slopes of the two cuts, and together the gradient', () => {
    render(<PartialDerivativePage />);
    expect([...shownIterate(appState()).slopes]).toEqual([-27.6, -8]);
    expect(screen.getByText(/gradient: \(−27\.6, −8\)/u)).toBeInTheDocument();
    expect(screen.getByText(/At m = 0, .* fall: its slope here is −27\.6/u)).toBeInTheDocument();
    act(nextIteration);
    const later = Array.from(shownIterate(appState()).slopes, (slope) => numberToText(slope));
    expect(screen.getByText(new RegExp(`\\(${later.join(', ')}\\)`, 'u'))).toBeInTheDocument();
  });

  it('move one number and leave the other; the pictures show it until the page closes', async () => {
    const user = userEvent.setup();
    const { unmount } = render(<PartialDerivativePage />);
    fireEvent.change(screen.getByRole('slider', { name: 'Move m' }), { target: { value: '1' } });
    // L(1, 0) = (1 + 1 + 4 + 0 + 1)/5; ∂L/∂m = 2/5 · (−1 − 2 − 6 + 0 − 5).
    expect(
      screen.getByText(/m moved to 1: loss 1\.4, slope −5\.6\. b = 0 stays\./u),
    ).toBeInTheDocument();
    expect(appState().ghost).toEqual(Float64Array.of(1, 0));
    fireEvent.change(screen.getByRole('slider', { name: 'Move b' }), { target: { value: '2' } });
    expect(appState().ghost).toEqual(Float64Array.of(0, 2));
    await user.click(screen.getByRole('button', { name: 'Back to where the run is' }));
    expect(appState().ghost).toBeUndefined();
    fireEvent.change(screen.getByRole('slider', { name: 'Move b' }), { target: { value: '1' } });
    unmount();
    expect(appState().ghost).toBeUndefined();
    expect(appState().past).toHaveLength(0);
  });

  it('is over with a move when the iterate changes', () => {
    render(<PartialDerivativePage />);
    fireEvent.change(screen.getByRole('slider', { name: 'Move m' }), { target: { value: '1' } });
    act(nextIteration);
    expect(appState().ghost).toBeUndefined();
    expect(screen.queryByText(/m moved to/u)).toBeNull();
  });

  it('speaks of z when x is standardised', () => {
    render(<PartialDerivativePage />);
    act(() => chooseScaling('standard'));
    expect(screen.getByText(/standardised/u)).toBeInTheDocument();
    expect(problemOf(appState().experiment).scaling.spread).not.toBe(1);
    const { slopes } = shownIterate(appState());
    expect(
      screen.getByText(
        new RegExp(`\\(${numberToText(slopes[0]!)}, ${numberToText(slopes[1]!)}\\)`, 'u'),
      ),
    ).toBeInTheDocument();
  });
});

describe.each([
  ['power rule', PowerRulePage],
  ['chain rule', ChainRulePage],
  ['partial derivative', PartialDerivativePage],
])('the page of the %s', (_name, Page) => {
  it.each(oddData.map((data) => [JSON.stringify(data), data] as const))(
    'says what is missing, and never NaN: %s',
    (_text, data) => {
      act(() => replaceObservations(data));
      render(<Page />);
      expectNothingOdd();
      act(nextIteration);
      expectNothingOdd();
      expect(screen.queryAllByText(/no points yet/u)).toHaveLength(data.length === 0 ? 1 : 0);
    },
  );
});
