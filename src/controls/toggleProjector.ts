import { changeView } from '../store/actions/view.ts';
import { appStore } from '../store/appStore.ts';

/**
 * Turns the projector layout on with the whole screen, or both off. Leaving the whole screen by
 * Escape keeps the layout: a class sees the same picture, only smaller. To be called from a click
 * or a key, or else the browser refuses the whole screen (which is no harm).
 */
export function toggleProjector(): void {
  const projecting = appStore.getState().view.layout === 'projector';
  changeView({ layout: projecting ? 'stage' : 'projector' });
  const change = async (): Promise<void> => {
    if (!projecting) await document.documentElement.requestFullscreen();
    else if (document.fullscreenElement !== null) await document.exitFullscreen();
  };
  // Refused, or not there at all (on phones): the layout alone does it.
  change().catch(() => undefined);
}
