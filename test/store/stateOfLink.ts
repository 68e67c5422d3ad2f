import { type AppState, initialState } from '../../src/store/appState.ts';
import { decodeLink } from '../../src/store/formats/link.ts';

/** The app as a link opens it on a first visit. */
export async function stateOfLink(link: string): Promise<AppState> {
  const { experiment, cursor, view } = await decodeLink(link);
  return { ...initialState, experiment, cursor, view: { ...initialState.view, ...view } };
}
