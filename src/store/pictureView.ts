import { viewField, viewFieldNames, type View } from './view.ts';

/**
 * The parts of a view that belong to what is shown. The others (theme, language, layout, letter
 * keys) belong to the person at the screen, and stay when something is opened that does not say.
 */
export function pictureView(view: Partial<View>): Partial<View> {
  return Object.fromEntries(
    viewFieldNames
      .filter((name) => viewField(name).belongsTo === 'picture' && view[name] !== undefined)
      .map((name) => [name, view[name]]),
  );
}
