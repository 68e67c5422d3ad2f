import { decodeLink } from '../formats/link.ts';
import type { Forecast } from './lesson.ts';

/** What the answer to a choice shows, and what of it is not possible; undefined where it says nothing of that. */
export async function revealedBy(forecast: Forecast | undefined) {
  if (forecast?.kind !== 'choice' || forecast.reveal === undefined) return undefined;
  const { experiment, cursor, view, faults } = await decodeLink(forecast.reveal);
  return { snapshot: { experiment, cursor }, view, faults };
}
