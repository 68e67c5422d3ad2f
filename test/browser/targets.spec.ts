import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

for (const [width, height, fragment] of [
  [1280, 720, 'v=1&k=3'],
  [1280, 720, 'v=1&k=3&layout=projector'],
  [1280, 720, 'v=1&k=3&layout=overview&page=contents'],
  [320, 640, 'v=1&k=3&layout=overview'],
  [1280, 720, 'v=1&k=3&page=conventions'],
] as const) {
  test(`what can be pressed is large enough, named as it reads, and reached by key: ${width}, ${fragment}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openApp(page, fragment);
    const found = await page.evaluate(() => {
      const faults = new Set<string>();
      const wordOf = (element: Element): string =>
        (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40);
      for (const element of document.querySelectorAll<HTMLElement>('button, a[href]')) {
        if (!element.checkVisibility() || element.closest('[inert]') !== null) continue;
        const name = element.getAttribute('aria-label');
        const text = element.innerText.trim().replaceAll(/\s+/gu, ' ');
        const reads = /[a-z]{2}/iu.test(text);
        if (name === null || !reads) continue;
        if (!name.toLowerCase().includes(text.toLowerCase())) {
          faults.add(`called "${name}", reads "${text}"`);
        }
      }
      for (const element of document.querySelectorAll('button, a[href], input, select')) {
        const seen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        // A link within a sentence has the height of its line.
        if (!seen || element.closest('p, [inert], .visually-hidden') !== null) continue;
        const box = (element.closest('label') ?? element).getBoundingClientRect();
        if (box.width > 1 && (box.width < 23.9 || box.height < 23.9)) {
          faults.add(`${box.width} × ${box.height}: ${wordOf(element)}`);
        }
      }
      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        const { overflowX, overflowY } = getComputedStyle(element);
        const scrolls =
          (/auto|scroll/u.test(overflowY) && element.scrollHeight > element.clientHeight + 2) ||
          (/auto|scroll/u.test(overflowX) && element.scrollWidth > element.clientWidth + 2);
        if (!scrolls || !element.checkVisibility() || element.closest('[inert]') !== null) continue;
        const reached = element.querySelector('a[href], button, input, select, [tabindex="0"]');
        if (element.tabIndex < 0 && reached === null) faults.add(`scrolls: ${element.className}`);
      }
      return [...faults];
    });
    expect(found).toStrictEqual([]);
  });
}
