// Lines of a page that are lost in daylight, by a screenshot of it.
import { leadStrokes } from './strokes.mjs';
import { lostLines } from './washedOut.mjs';

/** @typedef {import('@playwright/test').Page} Page */

// By the names of the style sheet: the colours of what a picture speaks of.
const roles = ['ink', 'm', 'b', 'error', 'rate', 'gradient', 'path', 'point', 'accent'];

/** The colours of a screenshot. @param {Page} page @param {import('node:buffer').Buffer} picture */
async function pixelsOf(page, picture) {
  // An empty page reads it: one that forbids what it does not need might not.
  const reader = await page.context().browser()?.newPage();
  if (reader === undefined) throw new Error('No browser.');
  const { width, pixels } = await reader.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.codePointAt(0) ?? 0);
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    let text = '';
    for (let at = 0; at < data.length; at += 4 * image.width)
      text += String.fromCharCode(...data.slice(at, at + 4 * image.width));
    return { width: image.width, pixels: btoa(text) };
  }, picture.toString('base64'));
  await reader.close();
  return { width, data: Buffer.from(pixels, 'base64') };
}

/**
 * The lines of the picture that leads which are lost in daylight, in words.
 * @param {Page} page @param {import('node:buffer').Buffer} picture a screenshot of it
 */
export async function linesLostOn(page, picture) {
  const strokes = await page.evaluate(leadStrokes);
  const colours = await page.evaluate((names) => {
    const style = getComputedStyle(document.documentElement);
    const pen = document.createElement('canvas').getContext('2d');
    return names.map((name) => {
      if (pen === null) return '';
      pen.strokeStyle = style.getPropertyValue(`--${name}`).trim();
      // As strokes have it: a style sheet may write a colour shorter.
      return pen.strokeStyle;
    });
  }, roles);
  const { width, data } = await pixelsOf(page, picture);
  const height = data.length / 4 / width;
  return lostLines(strokes, colours, (x, y) => {
    const column = Math.min(width - 1, Math.max(0, Math.floor(x)));
    const row = Math.min(height - 1, Math.max(0, Math.floor(y)));
    const at = 4 * (row * width + column);
    return `rgb(${[...data.subarray(at, at + 3)].join(' ')})`;
  });
}
