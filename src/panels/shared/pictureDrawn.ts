import { firstPageGives } from '../../ui/firstPage.ts';

const drawn = new Set<string>();

/**
 * Marks the moment at which a picture is drawn for the first time, for measurements of the first load; what
 * stood in its place until then goes.
 */
export function pictureDrawn(name: 'data' | 'parabola' | 'surface' | 'loss'): void {
  if (drawn.has(name)) return;
  drawn.add(name);
  performance.mark(`picture-${name}`);
  firstPageGives(name);
}
