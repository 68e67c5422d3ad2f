import { appStore } from '../store/appStore.ts';
import { wantsNoMotion } from '../ui/wantsNoMotion.ts';

// A picture of which so little is in sight, in pixels, counts as out of sight.
const sliver = 120;

function showPictures(): void {
  const picture = document.querySelector('.panel-data');
  if (picture === null) return;
  const { top, bottom } = picture.getBoundingClientRect();
  if (bottom > sliver && top < window.innerHeight - sliver) return;
  picture.scrollIntoView({ block: 'start', behavior: wantsNoMotion() ? 'instant' : 'smooth' });
}

/**
 * Scrolls the page to the pictures when a scene is shown in them: on a phone the guide that shows it
 * stands below them. After the answer has been shown, which scrolls to itself.
 */
export function listenToScenes(): void {
  appStore.subscribe((state, before) => {
    const shown = state.returnPlace !== undefined && state.returnPlace !== before.returnPlace;
    // A scene that opens another page of the guide is to be read there first.
    if (shown && state.view.page === before.view.page) requestAnimationFrame(showPictures);
  });
}
