/**
 * The function with a memory of one call: asked again with the same arguments (by Object.is, one by
 * one) it gives the result it gave before, the same object. A call that throws is not remembered.
 */
export function memoizeLast<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let last: { readonly args: Arguments; readonly result: Result } | undefined;
  return (...args) => {
    const known = last;
    if (
      known?.args.length === args.length &&
      args.every((argument, index) => Object.is(argument, known.args[index]))
    ) {
      return known.result;
    }
    const result = compute(...args);
    last = { args, result };
    return result;
  };
}
