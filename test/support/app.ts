import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** What the app says about the iterate on screen, beside the map of the loss. */
export interface ShownIterate {
  readonly iteration: number;
  readonly loss: number;
  readonly m: number;
  readonly b: number;
  readonly gradientM: number;
  readonly gradientB: number;
}

/**
 * Opens the app with a link's fragment, and waits until a step is possible: in the overview, where every
 * control is in sight, unless the link names another layout.
 */
export async function openApp(page: Page, fragment = 'v=1'): Promise<App> {
  const layout = /(?:^|&)layout=/u.test(fragment) ? '' : '&layout=overview';
  return openAt(page, `./#${fragment}${layout}`);
}

/** Opens the app at an address, and waits until a step is possible. */
export async function openAt(page: Page, address: string): Promise<App> {
  await page.goto(address);
  const app = new App(page);
  await app.ready();
  return app;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The numbers in a text of the app: true minus signs, powers of ten as ×10ⁿ. */
export function numbersIn(text: string): readonly number[] {
  const pattern = /(?<sign>[−-]\s*)?(?<digits>\d+(?:\.\d+)?)(?:×10(?<power>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?/gu;
  return [...text.matchAll(pattern)].map(({ groups }) => {
    const power = (groups?.['power'] ?? '')
      .replace('⁻', '-')
      .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => String(superscripts.indexOf(digit)));
    const sign = groups?.['sign'] === undefined ? '' : '-';
    return Number(`${sign}${groups?.['digits'] ?? ''}e${power === '' ? '0' : power}`);
  });
}

/** Whether one of the numbers is this one, to the digits that the app shows (five or more). */
export function includesNumber(numbers: readonly number[], wanted: number): boolean {
  const tolerance = Math.max(1e-12, Math.abs(wanted) * 6e-5);
  return numbers.some((number) => Math.abs(number - wanted) <= tolerance);
}

/** The app as a person finds it: by the names that the design fixes. */
export class App {
  public readonly page: Page;

  public constructor(page: Page) {
    this.page = page;
  }

  public button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  public region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  public get iterationSlider(): Locator {
    return this.page.getByRole('slider', { name: 'Iteration', exact: true });
  }

  public get rateSlider(): Locator {
    return this.page.getByRole('slider', { name: 'Learning rate', exact: true });
  }

  /** A number field: 'Learning rate value', 'Slope m', 'Intercept b'. */
  public field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  public chooser(name: string): Locator {
    return this.page.getByRole('combobox', { name, exact: true });
  }

  /** The step of the derivation that is current; the projector shows that one alone. */
  public get currentStep(): Locator {
    return this.page.locator('li[aria-current="step"], section.current-step');
  }

  /** Goes on line by line until another step of the derivation is current. */
  public async nextBeat(): Promise<void> {
    const beat = await this.currentStep.getAttribute('data-beat');
    for (let line = 0; line < 10; line += 1) {
      await this.button('Next step').click();
      if ((await this.currentStep.getAttribute('data-beat')) !== beat) return;
    }
    throw new Error(`the step ${beat ?? ''} does not end`);
  }

  /** The picture of the data: where points are added and moved. */
  public get dataPicture(): Locator {
    return this.page.getByRole('application', { name: 'Points and line' });
  }

  public async ready(): Promise<void> {
    await expect(this.button('Next step')).toBeEnabled({ timeout: 20_000 });
    for (const name of ['Data and line', 'Loss surface', 'Derivation', 'Loss by iteration']) {
      await expect(this.region(name)).toBeVisible({ timeout: 20_000 });
    }
    await expect(this.currentStep).toBeVisible({ timeout: 20_000 });
    await this.page.waitForFunction(() =>
      ['picture-data', 'picture-surface', 'picture-loss'].every(
        (name) => performance.getEntriesByName(name, 'mark').length > 0,
      ),
    );
  }

  private get menu(): Locator {
    return this.page.getByRole('dialog', { name: 'Menu', exact: true });
  }

  /** Opens the menu, in which the controls are that are not in sight. */
  public async openMenu(): Promise<void> {
    await this.button('Menu').click();
    await expect(this.menu).toBeVisible();
  }

  public async closeMenu(): Promise<void> {
    await this.menu.getByRole('button', { name: 'Close', exact: true }).first().click();
    await expect(this.menu).toBeHidden();
  }

  public async setField(name: string, value: string): Promise<void> {
    await this.field(name).fill(value);
    await this.field(name).press('Enter');
  }

  /** Number of the iteration on screen, also while it plays. */
  public async iteration(): Promise<number> {
    return Number(await this.iterationSlider.inputValue());
  }

  public async expectIteration(iteration: number): Promise<void> {
    await expect.poll(async () => this.iteration()).toBe(iteration);
  }

  /** Goes to an iteration by the slider. */
  public async scrubTo(iteration: number): Promise<void> {
    await this.iterationSlider.fill(String(iteration));
    await this.expectIteration(iteration);
  }

  /** The numbers on screen for the iterate that is shown, while it does not play. */
  public async iterate(): Promise<ShownIterate> {
    const words = (await this.page.locator('#surface-summary').textContent()) ?? '';
    const [iteration, loss, m, b, gradientM, gradientB] = numbersIn(words);
    if (
      iteration === undefined ||
      loss === undefined ||
      m === undefined ||
      b === undefined ||
      gradientM === undefined ||
      gradientB === undefined
    ) {
      throw new Error(`The summary of the surface has changed its words: ${words}`);
    }
    return { iteration, loss, m, b, gradientM, gradientB };
  }

  /** How many points the app says there are. */
  public async pointCount(): Promise<number> {
    const words = (await this.region('Data and line').textContent()) ?? '';
    return Number(/(?<count>\d+) points?\b/u.exec(words)?.groups?.['count'] ?? '0');
  }

  /** The numbers that stand in the formulas of the current step, as they are seen. */
  public async numbersOfStep(): Promise<readonly number[]> {
    const texts = await this.currentStep.locator('.katex-html').evaluateAll((formulas) =>
      formulas.map((formula) => {
        // Text by text: an exponent after a number is a number of its own.
        const walker = document.createTreeWalker(formula, NodeFilter.SHOW_TEXT);
        const parts: string[] = [];
        while (walker.nextNode() !== null) parts.push(walker.currentNode.textContent ?? '');
        return parts.join(' ');
      }),
    );
    // A minus apart from its number may be a sign or a difference: both readings count.
    return texts.flatMap((text) => [...numbersIn(text), ...numbersIn(text.replaceAll('− ', ' '))]);
  }

  /** Waits until all of these numbers stand in the formulas of the current step. */
  public async expectInStep(wanted: readonly number[]): Promise<void> {
    await expect
      .poll(async () => {
        const numbers = await this.numbersOfStep();
        return wanted.filter((number) => !includesNumber(numbers, number));
      })
      .toStrictEqual([]);
  }

  /** The link that Share gives out. */
  public async shareLink(): Promise<string> {
    await this.openMenu();
    await this.button('Share').click();
    const field = this.page.getByRole('textbox', { name: 'Link', exact: true });
    const link = await field.inputValue();
    await this.page.keyboard.press('Escape');
    await expect(field).toBeHidden();
    await this.closeMenu();
    return link;
  }

  /** The text of the file that an item of Export saves. */
  public async exported(item: 'Iterations (CSV)' | 'Run (JSON)'): Promise<string> {
    await this.openMenu();
    await this.button('Export').click();
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    await this.closeMenu();
    return text;
  }
}
