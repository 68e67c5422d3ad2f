const waiting = new Set<() => void>();
let frame = 0;

function flush(): void {
  frame = 0;
  const due = [...waiting];
  waiting.clear();
  for (const draw of due) draw();
}

/**
 * Calls back before the next frame is shown: once, however often it is asked for. All layers share
 * one frame request, because the browser makes each of them cost something.
 * @returns a function that takes the request back.
 */
export function onNextFrame(draw: () => void): () => void {
  waiting.add(draw);
  frame ||= requestAnimationFrame(flush);
  return () => {
    waiting.delete(draw);
  };
}
