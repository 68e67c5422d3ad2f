import { readFile } from 'node:fs/promises';
import type { InlineConfig, Plugin } from 'vite';
import { renderFirst } from './renderFirst.ts';

const textOf = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');

/** The script without its comments, as it stands in the page. */
function withoutComments(script: string): string {
  return script
    .replaceAll(/^\s*\/\/.*\n/gmu, '')
    .replaceAll(/\/\*\*.*?\*\/\s*/gsu, '')
    .trim();
}

/** The text with something before a mark that is in it once. */
function before(text: string, mark: string, added: string): string {
  if (text.split(mark).length !== 2) throw new Error(`the page has not one ${mark}`);
  // By a function: what is put in may have $ signs in it.
  return text.replace(mark, () => `${added}${mark}`);
}

/**
 * Puts the first page into the site's `index.html`: the app as a first visit shows it, run at build time, with
 * pictures of the same marks as SVG. It is there with the first paint, and gives way to the app part by part (see
 * `src/ui/firstPage.ts`).
 * @param shared what the app is built with.
 */
export function firstPaint(shared: () => InlineConfig): Plugin {
  return {
    name: 'downhill:first-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        if (bundle === undefined) return html;
        // In the order in which they count, see preloadPanels.
        const sheets = [
          ...html.matchAll(
            /<link (?:rel|data-later)="preload" as="style"[^>]*href="\.\/([^"]+)"/gu,
          ),
        ].map(([, name = '']) => {
          const file = bundle[name];
          if (file?.type !== 'asset') throw new Error(`no style sheet ${name}`);
          // Their addresses are relative to the folder that they lie in.
          return String(file.source).replaceAll('url(./', 'url(./assets/');
        });
        const still = await renderFirst(shared(), sheets);
        const styles = `${still.styles}${await textOf('first.css')}`;
        const first = `<div id="first">${still.html}</div>${still.moments}\n    `;
        const scripts = await Promise.all(['gate.js', 'answer.js'].map(textOf));
        const gate = `<script>${scripts.map(withoutComments).join('\n')}</script>\n    `;
        const styled = before(html, '</style>', styles);
        return before(before(styled, '<style>', gate), '<div id="root">', first);
      },
    },
  };
}
