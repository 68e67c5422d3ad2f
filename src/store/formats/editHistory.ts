import type { EditStep } from '../lessons/edit.ts';
import type { Scene } from '../lessons/lesson.ts';
import { lessonFromJson } from './keptLesson.ts';

/** What can be undone and redone of a lesson, as it is kept: most of its forms share most of their scenes. */
export interface KeptHistory {
  /** Every scene that stands in one of the forms, once. */
  readonly scenes: readonly Scene[];
  /** The forms, each with the numbers of its scenes. */
  readonly past: readonly unknown[];
  readonly future: readonly unknown[];
}

type Steps = Readonly<Record<'past' | 'future', readonly EditStep[]>>;

/** The history of a lesson with each scene in it once. */
export function historyToKeep({ past, future }: Steps): KeptHistory {
  const numbers = new Map<Scene, number>();
  const numberOf = (scene: Scene): number => {
    const known = numbers.get(scene);
    if (known !== undefined) return known;
    numbers.set(scene, numbers.size);
    return numbers.size - 1;
  };
  const kept = ({ lesson, selected }: EditStep) => ({
    selected,
    lesson: { ...lesson, scenes: lesson.scenes.map(numberOf) },
  });
  const steps = { past: past.map(kept), future: future.map(kept) };
  return { scenes: [...numbers.keys()], ...steps };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stepFrom(kept: unknown, pool: readonly unknown[]): EditStep | undefined {
  if (!isRecord(kept) || !isRecord(kept['lesson'])) return undefined;
  const { selected, lesson: head } = kept;
  const numbers: unknown = head['scenes'];
  if (!Array.isArray(numbers) || !Number.isSafeInteger(selected)) return undefined;
  const lesson = lessonFromJson({ ...head, scenes: numbers.map((at) => pool[Number(at)]) });
  if (lesson === undefined) return undefined;
  const last = Math.max(0, lesson.scenes.length - 1);
  return { lesson, selected: Math.max(0, Math.min(Number(selected), last)) };
}

/** The history in what was kept. One that cannot be read whole is none: a gap would undo to somewhere else. */
export function historyFrom(kept: unknown): Steps {
  const none: Steps = { past: [], future: [] };
  if (!isRecord(kept) || !Array.isArray(kept['scenes'])) return none;
  const pool: readonly unknown[] = kept['scenes'];
  const read = (steps: unknown): readonly EditStep[] | undefined => {
    if (!Array.isArray(steps)) return undefined;
    const found = steps.map((step) => stepFrom(step, pool));
    const whole = found.filter((step) => step !== undefined);
    return whole.length === found.length ? whole : undefined;
  };
  const [past, future] = [read(kept['past']), read(kept['future'])];
  return past === undefined || future === undefined ? none : { past, future };
}
