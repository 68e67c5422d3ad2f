import type { Page } from '@playwright/test';

/** Every text in sight that is smaller than 2 % of the height of the window, which the last row cannot read. */
export async function smallText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const least = window.innerHeight * 0.02;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    while (walker.nextNode() !== null) {
      const { parentElement: parent, textContent: text } = walker.currentNode;
      if (parent === null || text === null || text.trim() === '') continue;
      if (parent.closest('.visually-hidden, .katex, [hidden]') !== null) continue;
      const box = parent.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1 || !parent.checkVisibility()) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < least - 0.01) found.add(`${size}px ${text.trim().slice(0, 40)}`);
    }
    return [...found];
  });
}
