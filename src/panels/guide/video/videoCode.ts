import type { BeatName } from '../../../derivation/beatNames.ts';

/** A line of the listing by what it does. */
export type CodeLineId =
  'start' | 'wait' | 'point' | 'guess' | 'error' | 'slope' | 'intercept' | 'end';

/** A line of the program, as it is written. */
export interface CodeLine {
  readonly id: CodeLineId;
  readonly code: string;
}

/** What runs in every frame. JavaScript: words of a program, the same in every language. */
export const videoCode: readonly CodeLine[] = [
  { id: 'start', code: 'let m = 0, b = 0;' },
  { id: 'wait', code: 'if (points.length < 2) return;' },
  { id: 'point', code: 'for (const { x, y } of points) {' },
  { id: 'guess', code: '  const guess = m * x + b;' },
  { id: 'error', code: '  const error = y - guess;' },
  { id: 'slope', code: '  m += error * x * rate;' },
  { id: 'intercept', code: '  b += error * rate;' },
  { id: 'end', code: '}' },
];

/** A piece of a line, with the name of the quantity that it is, if it is one with a colour. */
export interface CodePiece {
  /** Which piece of its line it is, from 0. */
  readonly position: number;
  readonly text: string;
  readonly quantity: 'm' | 'b' | 'error' | 'rate' | undefined;
}

/** A line cut at the quantities that have a colour. */
export function piecesOf(code: string): readonly CodePiece[] {
  return code
    .split(/\b(m|b|error|rate)\b/u)
    .map((text, index) => ({
      position: index,
      text,
      quantity: index % 2 === 1 ? (text as CodePiece['quantity']) : undefined,
    }))
    .filter(({ text }) => text !== '');
}

/** Which lines a beat is about: between error and update they are those that the calculus gave. */
export function runningLines(beat: BeatName): readonly CodeLineId[] {
  if (beat === 'guess' || beat === 'error') return [beat];
  return beat === 'update' ? ['slope', 'intercept'] : [];
}

/** Which lines the calculus of a beat stands behind. */
export function explainedLines(beat: BeatName): readonly CodeLineId[] {
  return runningLines(beat).length === 0 ? ['slope', 'intercept'] : [];
}
