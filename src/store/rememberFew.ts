/**
 * A function of one object that remembers its last few results, by the identity of the argument.
 * Undo and comparing two runs go back and forth between a few of them.
 */
export function rememberFew<Argument extends object, Result>(
  compute: (argument: Argument) => Result,
  size: number,
): (argument: Argument) => Result {
  const results = new Map<Argument, { readonly result: Result }>();
  return (argument) => {
    const entry = results.get(argument) ?? { result: compute(argument) };
    // Deleted and set again, it becomes the latest; the first one in the map is the oldest.
    results.delete(argument);
    results.set(argument, entry);
    for (const oldest of results.keys()) {
      if (results.size <= size) break;
      results.delete(oldest);
    }
    return entry.result;
  };
}
