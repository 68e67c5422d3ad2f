import katex from 'katex';

/** Renders TeX as the app does, but throws on anything that KaTeX finds odd. */
export function parseTex(tex: string): string {
  return katex.renderToString(tex, {
    displayMode: true,
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => command === '\\htmlData',
  });
}

/** A number found in TeX. */
export interface ReadNumber {
  readonly term: string;
  /** The point it belongs to, counted from 0. */
  readonly point: number | undefined;
  readonly value: number;
}

const tagged =
  /\\htmlData\{term=([a-z-]+)(?:,point=(\d+))?\}\{\{?\(?(\{-\})?([\d.]+)(?: \\times 10\^\{(-?\d+)\})?\)?\}?\}/gu;

/** Every number in TeX that stands for a term, as a reader reads it; minus signs inside the tag only. */
export function readNumbers(tex: string): readonly ReadNumber[] {
  return [...tex.matchAll(tagged)].map(([, term = '', point, minus, digits = '', exponent]) => ({
    term,
    point: point === undefined ? undefined : Number(point),
    value: Number(`${minus === undefined ? '' : '-'}${digits}e${exponent ?? '0'}`),
  }));
}
