/** A number that stands in TeX for a term, as somebody reads it. */
export interface ShownNumber {
  readonly term: string;
  /** The point it belongs to, counted from 0. */
  readonly point: number | undefined;
  /** Its value; where a minus stands before it, which may be its own or take it away, with both signs. */
  readonly values: readonly number[];
  /** What one more in its last place is worth. */
  readonly unit: number;
}

const tagged =
  /\\htmlData\{term=([a-z-]+\d*)(?:,point=(\d+))?\}\{\{?\(?(\{-\})?([\d.]+)(?: \\times 10\^\{(-?\d+)\})?\)?\}?\}/gu;

/** Every number that stands for a term, with the worth of its last place. */
export function shownNumbers(tex: string): readonly ShownNumber[] {
  return [...tex.matchAll(tagged)].map((found) => {
    const [, term = '', point, minus, digits = '', exponent = '0'] = found;
    const value = Number(`${minus === undefined ? '' : '-'}${digits}e${exponent}`);
    const isAfterMinus = /-\}*\s*$/u.test(tex.slice(0, found.index));
    return {
      term,
      point: point === undefined ? undefined : Number(point),
      values: isAfterMinus ? [value, -value] : [value],
      unit: 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0)),
    };
  });
}
