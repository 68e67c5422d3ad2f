import { createRoot } from 'react-dom/client';
import { App } from '../../../src/app/App.tsx';
import { nextStep } from '../../../src/store/actions/cursor.ts';
import { appStore } from '../../../src/store/appStore.ts';

/** The first visit, one moment after the other: as it begins, with a beginning chosen, and a press of Next each. */
export interface FirstVisit {
  /** Shows the moment that is next. @returns its step of the derivation, and the line within it. */
  readonly goOn: () => string;
}

/** Shows the app as on a first visit. */
export function firstVisit(place: Element): FirstVisit {
  const root = createRoot(place);
  let moment = 0;
  return {
    goOn() {
      if (moment > 1) nextStep();
      appStore.setState(({ view }) => ({ view: { ...view, welcome: moment === 0 } }));
      moment += 1;
      // Mounted anew: what draws by itself in the app does not follow the store here.
      root.render(<App key={moment} />);
      const { beat, line } = appStore.getState().cursor;
      return `${beat} ${String(line)}`;
    },
  };
}
