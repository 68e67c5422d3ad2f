/** Scrolls the guide, never the page, so that a row is seen between the head and the foot of its table. */
export function showRow(body: HTMLElement, index: number): void {
  const row = body.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
  const box = body.closest<HTMLElement>('.guide-body');
  if (row === null || box === null) return;
  const head = body.parentElement?.querySelector<HTMLElement>('thead')?.offsetHeight ?? 0;
  const foot = body.parentElement?.querySelector<HTMLElement>('tfoot')?.offsetHeight ?? 0;
  const { top, bottom } = row.getBoundingClientRect();
  const view = box.getBoundingClientRect();
  const above = top - (view.top + head);
  const below = bottom - (view.bottom - foot);
  if (above < 0) box.scrollTop += above;
  else if (below > 0) box.scrollTop += below;
}
