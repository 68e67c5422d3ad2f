import { createRequire } from 'node:module';
import katex, { type KatexOptions } from 'katex';

// Past the build: see scripts/build/katexParts.ts.
const wholeKatex = createRequire(import.meta.url)('katex') as typeof katex;

const options: KatexOptions = {
  displayMode: true,
  output: 'html',
  throwOnError: true,
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: ({ command }) => command === '\\htmlData',
};

/**
 * Renders TeX as the app does, but throws on anything that KaTeX finds odd, and where the parts of
 * KaTeX that the app has would typeset it in another way than the whole.
 */
export function parseTex(tex: string): string {
  const markup = katex.renderToString(tex, options);
  const wanted = wholeKatex.renderToString(tex, options);
  if (markup !== wanted) throw new Error(`${tex}\nbecomes\n${markup}\nnot\n${wanted}`);
  return markup;
}

/** A number found in TeX. */
export interface ReadNumber {
  readonly term: string;
  /** The point it belongs to, counted from 0. */
  readonly point: number | undefined;
  readonly value: number;
}

const tagged =
  /\\htmlData\{term=([a-z-]+\d*)(?:,point=(\d+))?\}\{\{?\(?(\{-\})?([\d.]+)(?: \\times 10\^\{(-?\d+)\})?\)?\}?\}/gu;

/** Every number in TeX that stands for a term, as a reader reads it; minus signs inside the tag only. */
export function readNumbers(tex: string): readonly ReadNumber[] {
  return [...tex.matchAll(tagged)].map(([, term = '', point, minus, digits = '', exponent]) => ({
    term,
    point: point === undefined ? undefined : Number(point),
    value: Number(`${minus === undefined ? '' : '-'}${digits}e${exponent ?? '0'}`),
  }));
}
