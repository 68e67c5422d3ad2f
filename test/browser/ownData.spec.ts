import { Buffer } from 'node:buffer';
import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';
import { someOf } from '../support/someOf.ts';

/** What people paste, and what the dialog has to make of it. */
interface Pasted {
  readonly name: string;
  readonly text: string;
  /** As they stand in the address after they were taken over; '' where there is nothing to take. */
  readonly points: string;
  /** Words that have to stand in the dialog before that. */
  readonly says?: readonly RegExp[];
  /** Whether it has to ask which reading is meant. */
  readonly asks?: boolean;
}

const two = '1,2;3,4';

const pasted: readonly Pasted[] = [
  { name: 'plain', text: '1,2\n3,4', points: two },
  { name: 'a header', text: 'x,y\n1,2\n3,4\n', points: two },
  { name: 'a byte order mark', text: '\uFEFFx,y\n1,2\n3,4\n', points: two },
  { name: 'semicolons', text: '1;2\n3;4', points: two },
  { name: 'tabs', text: '1\t2\n3\t4', points: two },
  { name: 'blanks', text: '1 2\n3 4', points: two },
  { name: 'bars', text: '1|2\n3|4', points: two },
  { name: 'decimal commas', text: '1,5;2,5\n3,5;4,5', points: '1.5,2.5;3.5,4.5' },
  { name: 'tabs and decimal commas', text: 'X\tY\n120,5\t50,3', points: '120.5,50.3' },
  { name: 'two columns or decimal commas', text: '1,5\n3,4', points: '1,5;3,4', asks: true },
  { name: 'thousands and a decimal comma', text: '1.234,56;2', points: '1234.56,2' },
  { name: 'a no-break space', text: '1\u00A0234,5;2', points: '1234.5,2' },
  { name: 'a thin space', text: '1\u2009234,5;2', points: '1234.5,2' },
  {
    name: 'blank fields',
    text: '1,2\n,3\n4,\n5,6',
    points: '1,2;5,6',
    says: [/2 rows are left out/u, /Line 2, x: nothing there/u, /Line 3, y: nothing there/u],
  },
  {
    name: 'words for no number',
    text: '1,NA\n2,NaN\n3,#DIV/0!\n4,inf\n5,6',
    points: '5,6',
    says: [
      /Line 1, y: “NA” is not a number/u,
      /Line 2, y: “NaN” is not a number/u,
      /Line 3, y: “#DIV\/0!” is not a number/u,
      /Line 4, y: “inf” is not a number/u,
    ],
  },
  { name: 'a true minus', text: '−3.2,1\n3,−1', points: '-3.2,1;3,-1' },
  { name: 'exponents', text: '1e3,2E-2\n+3,4', points: '1000,0.02;3,4' },
  {
    name: 'no decimal numbers',
    text: '0x10,1\n1_000,2\n1/2,3\n2024-01-05,4',
    points: '',
    says: [
      /Line 1, x: “0x10” is not a number/u,
      /Line 2, x: “1_000” is not a number/u,
      /Line 3, x: “1\/2” is not a number/u,
      /Line 4, x: “2024-01-05” is not a number/u,
    ],
  },
  { name: 'quotation marks', text: '"1","2"\n"3","4"', points: two },
  {
    name: 'commas and line ends in quotation marks',
    text: '"weight, kg","height\n(cm)"\n1,2',
    points: '1,2',
    says: [/weight, kg/u, /height \(cm\)/u],
  },
  { name: 'line ends of Windows', text: '1,2\r\n3,4\r\n', points: two },
  { name: 'empty columns at the end', text: '1,2,,\n3,4,,', points: two },
  { name: 'a column of words', text: 'name,speed,dist\na,4,2\nb,7,4', points: '4,2;7,4' },
  {
    name: 'one column',
    text: '5\n7\n9',
    points: '1,5;2,7;3,9',
    says: [/There is one column. It becomes y/u],
  },
  { name: 'numbers near the largest', text: '1e308,1\n-1e308,2', points: '1e308,1;-1e308,2' },
  { name: 'numbers near the smallest', text: '5e-324,1\n0,0', points: '5e-324,1;0,0' },
  { name: 'a number too large', text: '1e400,1', points: '', says: [/“1e400” is too large/u] },
  { name: 'blanks alone', text: '   ', points: '', says: [/There are no points in it/u] },
  { name: 'a header alone', text: 'x,y', points: '', says: [/There are no points in it/u] },
  { name: 'one point three times', text: '1,2\n1,2\n1,2', points: '1,2;1,2;1,2' },
  { name: 'equal x', text: '1,1\n1,2\n1,3', points: '1,1;1,2;1,3', says: [/All x are equal/u] },
  {
    name: 'a header that looks like a page',
    text: '<img src=x onerror=alert(1)>,y\n1,2',
    points: '1,2',
    says: [/<img src=x onerror=alert\(1\)>/u],
  },
  { name: 'a header like a formula', text: '=cmd(),y\n1,2', points: '1,2', says: [/=cmd\(\)/u] },
  {
    name: 'names of code',
    text: '__proto__,constructor\n1,2',
    points: '1,2',
    says: [/__proto__/u],
  },
  { name: 'Arabic digits', text: '١;٢\n٣;٤', points: two },
  { name: 'full-width digits', text: '１\t２\n３\t４', points: two },
];

test('what people paste becomes points, or is named and changes nothing', async ({ page }) => {
  // As many tables as rows above: a machine that does three tests at once takes its time.
  test.slow();
  const app = await openApp(page, 'v=1&layout=overview&points=7,7;8,9');
  const dialog = page.getByRole('dialog', { name: 'My own data' });
  const field = dialog.getByRole('textbox', { name: 'Paste or type a table' });
  const use = dialog.getByRole('button', { name: 'Use this table' });
  const pointsInAddress = () =>
    decodeURIComponent(/[#&]points=(?<points>[^&]*)/u.exec(page.url())?.groups?.['points'] ?? '');

  async function open(): Promise<void> {
    await app.button('My own data').first().click();
    await expect(field).toBeFocused();
  }

  for (const { name, text, points, says = [], asks = false } of someOf(pasted, 3)) {
    await test.step(name, async () => {
      const before = pointsInAddress();
      await open();
      await field.fill(text);
      for (const words of says) await expect(dialog).toContainText(words);
      const question = dialog.getByRole('group', { name: /do you mean/u });
      if (asks) await expect(question.getByRole('radio')).toHaveCount(2);
      if (points === '') {
        await expect(use).toHaveAttribute('aria-disabled', 'true');
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
        expect(pointsInAddress()).toBe(before);
        return;
      }
      await expect(use).toHaveAttribute('aria-disabled', 'false');
      await use.click();
      await expect(dialog).toBeHidden();
      await expect.poll(pointsInAddress).toBe(points);
      await expect(page.locator('body')).not.toContainText(/NaN|Infinity|∞|undefined/u);
    });
  }
});

test('very long tables are read as far as the limit or refused, and of a copied sheet the text counts', async ({
  page,
}) => {
  const app = await openApp(page, 'v=1&layout=overview');
  const dialog = page.getByRole('dialog', { name: 'My own data' });
  await app.button('My own data').first().click();
  const file = dialog.locator('input[type="file"]');
  const give = async (text: string) =>
    file.setInputFiles({ name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

  await give('1,2\r3,4\r');
  await expect(dialog).toContainText('2 points.');
  await give('1,2,'.repeat(1_000_000));
  await expect(dialog).toContainText(/This is no table: there is no end of a line/u);
  await give('1,2\n'.repeat(1_000_000));
  await expect(dialog).toContainText('100,000 points.', { timeout: 30_000 });
  await expect(dialog).toContainText('There are more than 100,000 rows.');

  await dialog.getByRole('button', { name: 'Clear' }).click();
  await page.evaluate(async () => {
    const flavour = (type: string, text: string) => new Blob([text], { type });
    const sheet = '<table><tr><td>a</td><td>b</td></tr><tr><td>9</td><td>9</td></tr></table>';
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': flavour('text/plain', 'a\tb\n1\t2\n'),
        'text/html': flavour('text/html', sheet),
      }),
    ]);
  });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(dialog).toContainText('1 point.');
  await expect(dialog.getByRole('cell', { name: '2', exact: true }).last()).toBeVisible();
});
