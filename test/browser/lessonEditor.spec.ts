import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { App, openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

const region = (page: Page) => page.getByRole('region', { name: 'Make your own lesson' });
const scene = (page: Page) => page.getByRole('region', { name: 'Scene' });

/** Drops a lesson file on a window. */
async function drop(page: Page, text: string): Promise<void> {
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'lesson.json', { type: 'application/json' }));
    return transfer;
  }, text);
  await page.locator('body').dispatchEvent('drop', { dataTransfer: data });
}

/** A question with its own answers, of which one field is other than it has to be. */
function asking(wrong: Readonly<Record<string, unknown>>): unknown {
  const reveal = 'v=1&k=1';
  const right = { question: 'Which?', options: ['One', 'Two'], answer: 2, because: 'Two.', reveal };
  return { kind: 'choice', ...right, ...wrong };
}

// A field of a lesson file, what is wrong with it, and how it is named.
const wrongFields: readonly (readonly [field: string, wrong: unknown, told: string])[] = [
  ['format', 'downhill-run-of-mine', 'This is not a lesson file of Downhill.'],
  ['version', 2, 'version 2'],
  ['title', '', 'In the lesson file, “title” is ""'],
  ['minutes', 0, 'In the lesson file, “minutes” is 0'],
  ['language', 'English please', 'In the lesson file, “language” is "English please"'],
  ['scenes', [], 'In the lesson file, “scenes” is []'],
  ['scenes.1.title', 7, 'In scene 2, “title” is 7'],
  ['scenes.1.state', 'a#b', 'In scene 2, “state” is "a#b"'],
  ['scenes.1.words', '', 'In scene 2, “words” is ""'],
  ['scenes.1.notes', null, 'In scene 2, “notes” is null'],
  ['scenes.1.show', ['everything'], 'In scene 2, “show.0” is "everything"'],
  ['scenes.1.forecast', 'sign', 'In scene 2, “forecast” is "sign"'],
  ['scenes.1.forecast.kind', 'guess', 'In scene 2, “forecast.kind” is "guess"'],
  ['scenes.1.forecast.of', 'x', 'In scene 2, “forecast.of” is "x"'],
  ['scenes.1.forecast', asking({ question: '' }), 'In scene 2, “forecast.question” is ""'],
  ['scenes.1.forecast', asking({ options: ['One'] }), '“forecast.options” is ["One"]'],
  ['scenes.1.forecast', asking({ options: ['One', 2] }), 'In scene 2, “forecast.options.1” is 2'],
  ['scenes.1.forecast', asking({ answer: 3 }), 'In scene 2, “forecast.answer” is 3'],
  ['scenes.1.forecast', asking({ because: 1 }), 'In scene 2, “forecast.because” is 1'],
  ['scenes.1.forecast', asking({ reveal: 'a#b' }), 'In scene 2, “forecast.reveal” is "a#b"'],
];

/** A lesson file with one field changed. */
function withWrong(file: string, field: string, wrong: unknown): string {
  const lesson = JSON.parse(file) as Record<string, unknown>;
  const keys = field.split('.');
  const last = keys.pop() ?? '';
  let at = lesson;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  at[last] = wrong;
  return JSON.stringify(lesson);
}

/** What is pressed that is smaller than a finger or a shaky hand needs, and what is cut. */
async function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const editor = document.querySelector('.lesson-editor');
    const faults: string[] = [];
    for (const element of editor?.querySelectorAll('button, input, select, summary') ?? []) {
      const box = (element.closest('label') ?? element).getBoundingClientRect();
      if (box.width > 0 && (box.height < 24 || box.width < 24))
        faults.push(
          `${element.outerHTML.slice(0, 60)}: ${String(box.width)} × ${String(box.height)}`,
        );
      if (box.width > 0 && box.right > innerWidth + 1) faults.push(`${element.outerHTML} is cut`);
    }
    const { scrollHeight, scrollWidth } = document.documentElement;
    if (scrollHeight > innerHeight + 1 || scrollWidth > innerWidth + 1) faults.push('page scrolls');
    return faults;
  });
}

test('a lesson is made beside the pictures, kept over a reload, tried, saved, opened and linked', async ({
  page,
  context,
  otherMachine,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1024, height: 768 });
  const app = await openApp(page, 'v=1&layout=stage&m=0.5');
  await app.openMenu();
  await app.button('Make your own lesson').click();
  const editor = region(page);
  await editor.getByRole('button', { name: 'Add scene' }).click();
  await app.button('Next step').click();
  await editor.getByRole('button', { name: 'Add scene' }).click();
  const words = editor.getByRole('textbox', { name: 'Words for the class' });
  await words.fill('The loss is {loss}: look at the *arrows*.');
  await editor
    .getByRole('combobox', { name: 'Question before it goes on' })
    .selectOption({ label: 'Which sign has the slope of the loss?' });
  for (const fold of await editor.locator('summary').all()) await fold.click();
  expect(await misfits(page)).toStrictEqual([]);
  const { violations } = await new AxeBuilder({ page }).include('.lesson-editor').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toStrictEqual([]);

  // Unsaved, so the browser asks, and keeps it all the same.
  await expect
    .poll(async () => page.evaluate(() => localStorage.getItem('downhill.draft')))
    .toContain('"of":"m"');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(editor.getByRole('button', { name: '2 Error' })).toHaveAttribute('aria-current');
  await expect(words).toHaveValue('The loss is {loss}: look at the *arrows*.');

  await editor.getByRole('button', { name: 'Try' }).click();
  await expect(scene(page)).toContainText('2 of 2');
  await expect(scene(page).getByText(/The loss is \d/u)).toBeVisible();
  await expect(editor).toBeHidden();
  // The window on the wall has the lesson from this one, and nothing of the editor.
  const opened = context.waitForEvent('page');
  await app.openMenu();
  await app.button('Presenter view').click();
  const wall = await opened;
  await expect(scene(wall).getByText(/The loss is \d/u)).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('PageUp');
  await expect(scene(wall)).toContainText('1 of 2');
  await wall.reload();
  await expect(scene(wall)).toContainText('1 of 2');
  await page.reload();
  await expect(scene(page)).toContainText('1 of 2');
  await scene(page).getByRole('button', { name: 'Back to the editor' }).click();
  await expect(editor.getByRole('button', { name: '2 Error' })).toHaveAttribute('aria-current');
  await new App(wall).ready().catch(() => undefined);
  await expect(region(wall)).toBeHidden();
  await wall.close();

  const download = page.waitForEvent('download');
  await editor.getByRole('button', { name: 'Save as a file' }).click();
  const file = await readFile(await (await download).path());
  // A file that is not whole is named by its field, and what is being made stays as it is.
  for (const [field, wrong, told] of wrongFields) {
    await drop(page, withWrong(file.toString(), field, wrong));
    await expect(page.getByRole('alert').filter({ hasText: told }), field).toBeVisible();
  }
  await expect(editor.getByRole('button', { name: '2 Error' })).toHaveAttribute('aria-current');
  await expect(words).toHaveValue('The loss is {loss}: look at the *arrows*.');
  await expect(editor.getByText('The file has all of it.')).toBeVisible();
  await editor.getByText('New, copy, link').click();
  await editor.getByRole('button', { name: 'Lesson as a link' }).click();
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();

  const other = await otherMachine();
  await other.goto(link);
  await expect(scene(other)).toContainText('1 of 2');
  await other.reload();
  await expect(scene(other)).toContainText('1 of 2');
  await scene(other).getByRole('button', { name: 'Leave the lesson' }).first().click();
  await expect(scene(other)).toBeHidden();
  await drop(other, file.toString().replace('"title": "Error"', '"title": ""'));
  await expect(other.getByText('In scene 2, “title” is "", which is not possible.')).toBeVisible();
  await expect(scene(other)).toBeHidden();
  await drop(other, file.toString());
  await expect(scene(other)).toContainText('1 of 2');
  await other.keyboard.press('PageDown');
  await expect(scene(other).getByText(/The loss is \d/u)).toBeVisible();
});

test('on a phone the editor covers the pictures, and steps aside for them', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto('./#v=1&layout=stage');
  const app = new App(page);
  await app.openMenu();
  await app.button('Make your own lesson').tap();
  const editor = region(page);
  await editor.getByRole('button', { name: 'Add scene' }).tap();
  await editor.getByRole('button', { name: 'See the pictures' }).tap();
  await app.button('Next step').tap();
  await editor.getByRole('button', { name: 'Add scene' }).tap();
  expect(await misfits(page)).toStrictEqual([]);
  await editor.getByRole('button', { name: 'My lesson: 2 scenes' }).tap();
  await expect(editor.getByRole('button', { name: '1 Guess' })).toBeVisible();
  expect(await misfits(page)).toStrictEqual([]);
  await context.close();
});
