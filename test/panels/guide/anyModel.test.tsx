import { act, render, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadGuideMessages } from '../../../src/i18n/translate.ts';
import { ConventionsPage } from '../../../src/panels/guide/conventions/ConventionsPage.tsx';
import { GuidePanel } from '../../../src/panels/guide/GuidePanel.tsx';
import { ChainRulePage } from '../../../src/panels/guide/chainRule/ChainRulePage.tsx';
import { PartialDerivativePage } from '../../../src/panels/guide/partial/PartialDerivativePage.tsx';
import { RoutesPage } from '../../../src/panels/guide/routes/RoutesPage.tsx';
import { SumRulePage } from '../../../src/panels/guide/sumRule/SumRulePage.tsx';
import { MistakesPage } from '../../../src/panels/guide/mistakes/MistakesPage.tsx';
import { TablePage } from '../../../src/panels/guide/table/TablePage.tsx';
import { chooseMistake } from '../../../src/store/actions/comparison.ts';
import { nextIteration } from '../../../src/store/actions/cursor.ts';
import { shownLoss } from '../../../src/store/shownLoss.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { numberToText } from '../../../src/numerics/formatNumber.ts';
import { beginApp, appState } from '../../store/app.ts';
import { chooseShown, shownModels } from './models.ts';

vi.setConfig({ testTimeout: 30_000 });
beforeAll(loadGuideMessages);

const pages = [
  ['partial derivative', PartialDerivativePage],
  ['chain rule', ChainRulePage],
  ['sum rule', SumRulePage],
  ['table of points', TablePage],
  ['conventions', ConventionsPage],
  ['three routes', RoutesPage],
] as const;

describe.each(shownModels)('with the model %s and the %s loss', (model, each) => {
  beforeEach(async () => {
    beginApp();
    await chooseShown(model, each);
  });

  it.each(pages)('the page of the %s has its numbers, at each moment', (_name, Page) => {
    render(<Page />);
    for (const _time of [0, 1]) {
      expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined|\{/u);
      act(nextIteration);
    }
  });
});

describe('the cuts of a model', () => {
  beforeEach(() => beginApp());

  it.each(shownModels.filter(([, each]) => each === 'squared'))(
    'have the slopes of the loss: %s',
    async (model, each) => {
      await chooseShown(model, each);
      render(<PartialDerivativePage />);
      const { at } = shownIterate(appState());
      const slopes = new Float64Array(at.length);
      shownLoss(appState().experiment).gradient(at, slopes);
      const all = Array.from(slopes, (slope) => numberToText(slope)).join(', ');
      expect(document.body.textContent).toContain(`gradient: (${all})`);
      expect(screen.getAllByRole('slider')).toHaveLength(at.length > 2 ? 1 : at.length);
    },
  );

  it.each([
    ['line', 'log', /The log loss means nothing here/u],
    ['a ln(x - 2) + c', 'squared', /has no value here/u],
  ] as const)('are left out where there is no loss, and it says why: %s, %s', async (...row) => {
    const [model, each, why] = row;
    await chooseShown(model, each);
    render(<PartialDerivativePage />);
    expect(screen.getByText(why)).toBeInTheDocument();
    expect(screen.queryByRole('slider')).toBeNull();
  });
});

describe('the page of slips', () => {
  it('says where it can say nothing, and why', async () => {
    beginApp();
    await chooseShown('exponential', 'absolute');
    render(<GuidePanel page="mistakes" />);
    expect(screen.getByText(/slips are told of squared errors/u)).toBeInTheDocument();
    expect(screen.queryByRole('radio')).toBeNull();
    act(() => screen.getByRole('button', { name: 'Use squared errors' }).click());
    expect(appState().experiment).toMatchObject({ model: 'exponential', each: 'squared' });
  });

  it('gives its verdict on a slip of a parabola by its own letters, with the lines that it alters', async () => {
    beginApp();
    await chooseShown('parabola', 'squared');
    act(() => chooseMistake('last-point'));
    render(<MistakesPage />);
    const words = document.body.textContent;
    expect(words).toMatch(/There are many places where it can rest\. .*rest at a\u00A0=/u);
    expect(words).toContain('each parameter updated with the new ones');
    expect(words).toContain('∂L/∂a');
    expect(words).not.toMatch(/\bb\b updated|\bm\b now/u);
    expect(words).toContain('both from the same a, b, c:');
    expect(words).toContain('With the slip');
    // The right line of ∂L/∂a, and the one that looks at the last point alone; of b and c no lines are shown.
    expect(
      document.querySelectorAll(".altered-lines [data-term='gradient-1']").length,
    ).toBeGreaterThan(1);
    expect(document.querySelector(".altered-lines [data-term='gradient-2']")).toBeNull();
    // Words for a parameter that has moved already there are for the line alone.
    act(() => chooseMistake('new-m'));
    expect(document.body.textContent).toContain('are written out for the line ŷ');
  });

  it('has for the line the words that it always had', async () => {
    beginApp();
    await chooseShown('line', 'squared');
    act(() => chooseMistake('last-point'));
    render(<MistakesPage />);
    const words = document.body.textContent;
    expect(words).toMatch(
      /There is a whole line of places where it can rest\. .*rest at m\u00A0=/u,
    );
    expect(words).toContain('b updated with the new m');
    expect(words).not.toContain('are written out for the line');
  });
});
