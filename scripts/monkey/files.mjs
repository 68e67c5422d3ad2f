/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./random.mjs').Chance} Chance */

const lesson = {
  format: 'downhill-lesson',
  version: 1,
  title: 'By chance',
  minutes: 5,
  language: 'en',
  scenes: [
    { title: 'One', state: 'data=five-points&rate=0.05&k=0', words: 'Look.', show: ['data'] },
    {
      title: 'Two',
      state: 'data=five-points&rate=0.05&k=0&beat=gradient',
      words: 'Which sign?',
      show: ['surface', 'derivation'],
      forecast: { kind: 'sign', of: 'm' },
    },
  ],
};

/** @type {readonly (readonly [name: string, text: string])[]} */
const files = [
  ['good.csv', 'x,y\n1,2\n2,3.5\n3,5\n'],
  ['comma.csv', 'time (s);height (m)\n0,5;1,25\n1,5;−2\n2,5;n/a\n'],
  ['words.csv', 'all,words\nno,numbers\n'],
  [
    'large.csv',
    `x,y\n${Array.from({ length: 3000 }, (_, i) => `${i},${(i * 37) % 101}`).join('\n')}`,
  ],
  ['empty.txt', ''],
  ['binary.bin', '\u0000\u0001\uFFFD\u0000,\u0007\n'],
  ['lesson.json', JSON.stringify(lesson)],
  ['broken.json', '{"format":"downhill-lesson","version":1,"scenes":[{'],
  ['later.json', JSON.stringify({ ...lesson, version: 9 })],
  ['run.json', '{"format":"downhill-run","version":1,"state":{}}'],
];

/**
 * Drops a file on the window, one that is ours, a table, or neither.
 * @param {Page} page
 * @param {Chance} chance
 * @returns {Promise<string>} what was done
 */
export async function dropByChance(page, chance) {
  const [name, text] = chance.of(files);
  await page.evaluate(([called, content]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], called));
    const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
    for (const type of ['dragover', 'drop']) {
      const given = { bubbles: true, cancelable: true, dataTransfer: transfer };
      target.dispatchEvent(new DragEvent(type, given));
    }
  }, /** @type {const} */ ([name, text]));
  return `drop ${name}`;
}
