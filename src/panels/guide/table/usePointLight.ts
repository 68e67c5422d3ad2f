import { useEffect, type SyntheticEvent } from 'react';
import { isTerm } from '../../../derivation/term.ts';
import { choosePoint, highlightTerm, hoverPoint } from '../../../store/actions/view.ts';

function indexOf(element: Element): number | undefined {
  const row = element.closest<HTMLElement>('tr[data-index]');
  return row === null ? undefined : Number(row.dataset['index']);
}

function light(event: SyntheticEvent<HTMLElement>): void {
  const target = event.target as Element;
  const point = indexOf(target);
  const term = target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? '';
  hoverPoint(point);
  highlightTerm(isTerm(term) ? { term, point } : undefined);
}

function putOut(): void {
  hoverPoint(undefined);
  highlightTerm(undefined);
}

function choose(event: SyntheticEvent<HTMLElement>): void {
  const target = event.target as Element;
  const point = indexOf(target);
  // The button of the row chooses by itself, for the keyboard.
  if (point !== undefined && target.closest('button') === null) choosePoint(point);
}

/** What rows and cells do: pointing or focus lights the point and the term of the cell, a click chooses. */
export const pointLight = {
  onPointerOver: light,
  onPointerLeave: putOut,
  onFocus: light,
  onBlur: putOut,
  onClick: choose,
};

/** Puts the light out when the table goes away under the pointer. */
export function usePointLight(): typeof pointLight {
  useEffect(() => putOut, []);
  return pointLight;
}
