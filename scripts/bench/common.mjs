// What the parts of the benchmark share: the app to measure, and how it is opened.
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { slowDown } from '../tools/measure.mjs';
import { builtApp } from '../tools/paths.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

/** How many times the processor is slowed. */
export const slowness = 4;

/** The marks that the pictures leave when they have been drawn. */
export const pictures = ['picture-data', 'picture-surface', 'picture-loss'];

const compressible = /\.(?:html|js|css|json|svg|csv|txt)$/u;

/** @param {number} count points near a line, always the same */
function pointsNearLine(count) {
  return Array.from({ length: count }, (_, index) => {
    const x = (10 * index) / (count - 1);
    const noise = 2 * Math.sin(12.9898 * index) + Math.sin(78.233 * index);
    return `${x.toFixed(2)},${(1 + 0.8 * x + noise).toFixed(2)}`;
  }).join(';');
}

/** A rate at which 1,000 iterations are far from the end. @param {number} count @param {number} k */
export function link(count, k) {
  return `v=1&points=${pointsNearLine(count)}&m=-1&b=8&rate=0.002&loss=mean&k=${k}&speed=100`;
}

/** Copies a built app, each text with its gzipped twin beside it. @param {string} built */
export async function compressedCopy(built = builtApp) {
  const folder = await mkdtemp(join(tmpdir(), 'downhill-bench-'));
  await cp(built, folder, { recursive: true });
  await writeFile(join(folder, 'blank.html'), '<!doctype html><title>Blank</title><p>Blank</p>');
  /** @type {{ name: string, raw: number, gzip: number }[]} */
  const sizes = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const packed = compressible.test(entry.name) ? gzipSync(bytes, { level: 9 }) : undefined;
    if (packed !== undefined) await writeFile(`${path}.gz`, packed);
    sizes.push({ name: entry.name, raw: bytes.length, gzip: packed?.length ?? bytes.length });
  }
  return { folder, sizes };
}

/** @param {Page} page */
export async function untilDrawn(page) {
  await page.waitForFunction(
    (names) => names.every((name) => performance.getEntriesByName(name, 'mark').length > 0),
    pictures,
    { timeout: 60_000 },
  );
  await page.getByRole('button', { name: 'Next step', exact: true }).waitFor();
}

/** @param {Browser} browser @param {string} address */
export async function openSlowly(browser, address) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    // Its first visit, on which a site is kept, would be measured as well.
    serviceWorkers: 'block',
  });
  await page.goto(address);
  await untilDrawn(page);
  await slowDown(page, slowness);
  await page.waitForTimeout(1000);
  return page;
}

/** @param {number} value @param {number} [digits] */
export const show = (value, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : '–');
