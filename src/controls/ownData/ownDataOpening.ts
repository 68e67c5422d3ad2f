import { createOpening } from '../../ui/opening.ts';

/** The dialog in which own data take the place of those on screen: `ownDataOpening.open()` from anywhere. */
export const ownDataOpening = createOpening();

let given: File | undefined;

/** Opens the dialog with a file, of which it shows what it understands. */
export function openOwnDataWith(file: File): void {
  given = file;
  ownDataOpening.open();
}

/** Hands over the file with which the dialog was opened, if there is one: once. */
export function handGivenFile(take: (file: File) => void): void {
  const file = given;
  given = undefined;
  if (file !== undefined) take(file);
}
