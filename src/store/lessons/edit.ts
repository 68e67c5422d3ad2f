import type { Lesson, Scene } from './lesson.ts';

/** A lesson that is being made, with what can be undone of that. Its fields may still be empty, or too full. */
export interface Editing {
  readonly lesson: Lesson;
  /** Index of the scene under edit; without scenes 0. */
  readonly selected: number;
  /** Earlier forms of it, the latest last; and those that were undone, the next one last. */
  readonly past: readonly EditStep[];
  readonly future: readonly EditStep[];
  /** The lesson as it stands in a file, or as it began; anything else is not saved as one. */
  readonly saved: Lesson;
  /** The field that is being typed in: what follows in it belongs to the same step. */
  readonly typing: string | undefined;
  /** When it was kept, in milliseconds since 1970, where it comes from another visit. */
  readonly keptAt?: number | undefined;
  /** Whether it is in sight. */
  readonly open: boolean;
}

/** What undo goes back to. */
export interface EditStep {
  readonly lesson: Lesson;
  readonly selected: number;
}

const mostSteps = 200;

/** The minutes that a lesson takes before anybody says otherwise. */
const usualMinutes = 20;

/** A lesson without scenes. */
export function emptyLesson(title: string, language: string): Lesson {
  return { title, minutes: usualMinutes, language, scenes: [] };
}

/** Begins to edit a lesson that is as somebody has it elsewhere. */
export function editingOf(lesson: Lesson): Editing {
  return {
    lesson,
    selected: 0,
    past: [],
    future: [],
    saved: lesson,
    typing: undefined,
    open: true,
  };
}

/** Whether there is something that no file has. */
export function isUnsaved({ lesson, saved }: Editing): boolean {
  return lesson !== saved && JSON.stringify(lesson) !== JSON.stringify(saved);
}

function within(index: number, { scenes }: Lesson): number {
  return Math.max(0, Math.min(index, scenes.length - 1));
}

/**
 * One step of editing.
 * @param typing the field in which it was typed, if it was: several in a row in one field are one step.
 */
function withStep(editing: Editing, to: EditStep, typing?: string): Editing {
  const { lesson, selected, past } = editing;
  if (to.lesson === lesson) return { ...editing, ...to, typing: undefined };
  const goesOn = typing !== undefined && typing === editing.typing;
  const before = goesOn ? past : [...past, { lesson, selected }].slice(-mostSteps);
  return { ...editing, ...to, past: before, future: [], typing };
}

/** Puts another lesson in its place: undo brings this one back. */
export function withLesson(editing: Editing, lesson: Lesson): Editing {
  return withStep(editing, { lesson, selected: 0 });
}

/** Changes what is said of the lesson as a whole. */
export function withHead(
  editing: Editing,
  change: Partial<Pick<Lesson, 'title' | 'minutes' | 'language'>>,
): Editing {
  const { lesson, selected } = editing;
  const field = Object.keys(change).join();
  return withStep(editing, { lesson: { ...lesson, ...change }, selected }, field);
}

/** Selects a scene by its index. */
export function withSelected(editing: Editing, index: number): Editing {
  return { ...editing, selected: within(index, editing.lesson), typing: undefined };
}

/** Inserts a scene behind the selected one, and selects it. */
export function withSceneAdded(editing: Editing, scene: Scene): Editing {
  const { lesson } = editing;
  const at = lesson.scenes.length === 0 ? 0 : editing.selected + 1;
  const scenes = lesson.scenes.toSpliced(at, 0, scene);
  return withStep(editing, { lesson: { ...lesson, scenes }, selected: at });
}

/** Changes the selected scene. Typing in one of its fields is one step. */
export function withSceneChanged(editing: Editing, change: Partial<Scene>, typed = false): Editing {
  const { lesson, selected } = editing;
  const scene = lesson.scenes[selected];
  if (scene === undefined) return editing;
  const scenes = lesson.scenes.with(selected, { ...scene, ...change });
  const field = typed ? `${String(selected)}.${Object.keys(change).join()}` : undefined;
  return withStep(editing, { lesson: { ...lesson, scenes }, selected }, field);
}

/** Gives the selected scene another picture; what its answer shows belonged to the one before. */
export function withPictureRetaken(editing: Editing, state: string): Editing {
  const forecast = editing.lesson.scenes[editing.selected]?.forecast;
  if (forecast?.kind !== 'choice') return withSceneChanged(editing, { state });
  const { reveal: _before, ...asked } = forecast;
  return withSceneChanged(editing, { state, forecast: asked });
}

/** Moves the selected scene to another place among the others, as nearly as there is one. */
export function withSceneMoved(editing: Editing, index: number): Editing {
  const { lesson, selected } = editing;
  const scene = lesson.scenes[selected];
  const to = within(index, lesson);
  if (scene === undefined || to === selected) return editing;
  const scenes = lesson.scenes.toSpliced(selected, 1).toSpliced(to, 0, scene);
  return withStep(editing, { lesson: { ...lesson, scenes }, selected: to });
}

/** Puts the selected scene there once more, and selects the second one. */
export function withSceneDuplicated(editing: Editing): Editing {
  const scene = editing.lesson.scenes[editing.selected];
  return scene === undefined ? editing : withSceneAdded(editing, { ...scene });
}

/** Takes the selected scene away; the one behind it is selected, or else the last. */
export function withSceneRemoved(editing: Editing): Editing {
  const { lesson, selected } = editing;
  if (lesson.scenes[selected] === undefined) return editing;
  const changed = { ...lesson, scenes: lesson.scenes.toSpliced(selected, 1) };
  return withStep(editing, { lesson: changed, selected: within(selected, changed) });
}

/** One step back. */
export function withEditUndone(editing: Editing): Editing {
  const { lesson, selected, past, future } = editing;
  const before = past.at(-1);
  if (before === undefined) return editing;
  return {
    ...editing,
    ...before,
    past: past.slice(0, -1),
    future: [...future, { lesson, selected }],
    typing: undefined,
  };
}

/** One step forward again. */
export function withEditRedone(editing: Editing): Editing {
  const { lesson, selected, past, future } = editing;
  const after = future.at(-1);
  if (after === undefined) return editing;
  return {
    ...editing,
    ...after,
    past: [...past, { lesson, selected }],
    future: future.slice(0, -1),
    typing: undefined,
  };
}
