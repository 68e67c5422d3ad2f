import { AxeBuilder } from '@axe-core/playwright';
import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

for (const layout of ['stage', 'overview', 'projector']) {
  test(`axe finds nothing in both themes: ${layout}`, async ({ page }) => {
    // On the stage with the picture of a square over a parameter in the lead.
    const lead = layout === 'stage' ? 'parabola' : 'auto';
    for (const theme of ['light', 'dark']) {
      await openApp(page, `v=1&k=5&beat=chain-rule&lead=${lead}&theme=${theme}&layout=${layout}`);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`,
        ),
      );
      expect(found, theme).toStrictEqual([]);
    }
  });
}

for (const layout of ['stage', 'overview']) {
  test(`axe finds nothing on a phone, ${layout}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openApp(page, `v=1&k=5&theme=light&layout=${layout}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toStrictEqual(
      [],
    );
  });
}
