// Of the page's time in one go, in milliseconds: what is pressed meanwhile still answers at once.
const share = 20;

interface Listeners<Result> {
  /** Told after each slice what the work has given last. */
  readonly onProgress: (value: number) => void;
  readonly onEnd: (result: Result) => void;
}

/**
 * Does long work in slices, between which the browser draws and listens.
 * @returns a function that stops it.
 */
export function inSlices<Result>(
  work: Generator<number, Result, undefined>,
  { onProgress, onEnd }: Listeners<Result>,
): () => void {
  const goOn = (): void => {
    const end = performance.now() + share;
    for (;;) {
      const { done, value } = work.next();
      if (done === true) {
        onEnd(value);
        return;
      }
      if (performance.now() < end) continue;
      onProgress(value);
      timer = setTimeout(goOn, 0);
      return;
    }
  };
  let timer = setTimeout(goOn, 0);
  return () => {
    clearTimeout(timer);
  };
}
