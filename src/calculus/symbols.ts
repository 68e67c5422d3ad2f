const namedSymbols: ReadonlyMap<string, string> = new Map([
  ['prediction', String.raw`\hat{y}`],
  ['rate', String.raw`\eta`],
  ['newM', "m'"],
  ['newError', "e'"],
  ['otherRate', String.raw`\eta'`],
]);

/**
 * The TeX of a symbol's name.
 * @throws {RangeError} for a name that is neither known nor a single letter, so that nothing
 * foreign gets into a formula.
 */
export function symbolToTex(name: string): string {
  const named = namedSymbols.get(name);
  if (named !== undefined) return named;
  if (/^[A-Za-z]$/u.test(name)) return name;
  throw new RangeError(`no TeX for the symbol ${name}`);
}
