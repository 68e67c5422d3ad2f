const drawn = new Set<string>();

/** Marks the moment at which a picture is drawn for the first time, for measurements of the first load. */
export function pictureDrawn(name: 'data' | 'surface' | 'loss'): void {
  if (drawn.has(name)) return;
  drawn.add(name);
  performance.mark(`picture-${name}`);
}
