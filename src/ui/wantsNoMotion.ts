// Asked for every frame: making a query costs as much as a picture's labels, reading one that is there nothing.
let query: MediaQueryList | undefined;
let maker: typeof window.matchMedia | undefined;

/** Whether the person at the screen has asked for no motion. */
export function wantsNoMotion(): boolean {
  // Tests put other windows' ways of asking in its place.
  if (query === undefined || maker !== window.matchMedia) {
    maker = window.matchMedia;
    query = window.matchMedia('(prefers-reduced-motion: reduce)');
  }
  return query.matches;
}
