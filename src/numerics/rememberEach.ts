/**
 * A function of one object that remembers its result for as long as the object is there: by its identity, so for objects
 * that are never changed. A call that throws is not remembered.
 */
export function rememberEach<Argument extends object, Result>(
  compute: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const results = new WeakMap<Argument, { readonly result: Result }>();
  return (argument) => {
    const known = results.get(argument);
    if (known !== undefined) return known.result;
    const result = compute(argument);
    results.set(argument, { result });
    return result;
  };
}
