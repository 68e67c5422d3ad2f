import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Editing,
  editingOf,
  emptyLesson,
  isUnsaved,
  withEditRedone,
  withEditUndone,
  withHead,
  withLesson,
  withPictureRetaken,
  withSceneAdded,
  withSceneChanged,
  withSceneDuplicated,
  withSceneMoved,
  withSceneRemoved,
  withSelected,
} from '../../../src/store/lessons/edit.ts';
import { anyLesson, anyScene } from '../arbitraries.ts';
import { someChoice } from './someLesson.ts';

type Edit = (editing: Editing) => Editing;

/** Any step of editing that changes the lesson, as far as there is something to change. */
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  anyScene.map(
    (scene): Edit =>
      (editing) =>
        withSceneAdded(editing, scene),
  ),
  anyScene.map(
    (scene): Edit =>
      (editing) =>
        withSceneChanged(editing, scene),
  ),
  fc.string().map(
    (title): Edit =>
      (editing) =>
        withSceneChanged(editing, { title }, true),
  ),
  fc.string().map(
    (title): Edit =>
      (editing) =>
        withHead(editing, { title }),
  ),
  fc.integer({ min: -2, max: 9 }).map(
    (to): Edit =>
      (editing) =>
        withSceneMoved(editing, to),
  ),
  anyLesson.map(
    (lesson): Edit =>
      (editing) =>
        withLesson(editing, lesson),
  ),
  fc.constantFrom<Edit>(withSceneDuplicated, withSceneRemoved),
);
const anyStep: fc.Arbitrary<Edit> = fc.oneof(
  anyEdit,
  fc.nat({ max: 9 }).map(
    (index): Edit =>
      (editing) =>
        withSelected(editing, index),
  ),
  fc.constantFrom<Edit>(withEditUndone, withEditRedone),
);
const anyEditing = fc
  .tuple(anyLesson, fc.array(anyStep, { maxLength: 12 }))
  .map(([lesson, steps]) => steps.reduce((at, step) => step(at), editingOf(lesson)));

const three = [1, 2, 3].reduce(
  (editing, number) =>
    withSceneAdded(editing, {
      title: `Scene ${String(number)}`,
      state: 'v=1',
      words: 'Look.',
      notes: '',
      show: ['data'],
    }),
  editingOf(emptyLesson('Mine', 'en')),
);
const titles = ({ lesson }: Editing): readonly string[] => lesson.scenes.map(({ title }) => title);

describe('a lesson under edit', () => {
  it('gets scenes behind the selected one', () => {
    expect(titles(three)).toStrictEqual(['Scene 1', 'Scene 2', 'Scene 3']);
    const between = withSceneDuplicated(withSelected(three, 0));
    expect(titles(between)).toStrictEqual(['Scene 1', 'Scene 1', 'Scene 2', 'Scene 3']);
    expect(between.selected).toBe(1);
  });

  it('takes a scene from one place to another, which goes with the selection', () => {
    const moved = withSceneMoved(three, 0);
    expect(titles(moved)).toStrictEqual(['Scene 3', 'Scene 1', 'Scene 2']);
    expect(moved.selected).toBe(0);
    expect(titles(withSceneMoved(moved, 99))).toStrictEqual(titles(three));
    expect(withSceneMoved(moved, -1)).toBe(moved);
  });

  it('selects the neighbour of a scene that goes', () => {
    const without = withSceneRemoved(withSelected(three, 1));
    expect(titles(without)).toStrictEqual(['Scene 1', 'Scene 3']);
    expect(without.selected).toBe(1);
    expect(withSceneRemoved(without).selected).toBe(0);
    const none = withSceneRemoved(withSceneRemoved(withSceneRemoved(three)));
    expect(none).toMatchObject({ selected: 0, lesson: { scenes: [] } });
    expect(withSceneRemoved(none)).toBe(none);
  });

  it('takes back all that was typed in a field in a row at once, and each other change alone', () => {
    const typing = ['L', 'Lo', 'Loss'].reduce(
      (editing, title) => withSceneChanged(editing, { title }, true),
      three,
    );
    expect(typing.past).toHaveLength(three.past.length + 1);
    expect(withEditUndone(typing).lesson).toBe(three.lesson);
    const other = withSceneChanged(typing, { words: 'Other' }, true);
    expect(other.past).toHaveLength(typing.past.length + 1);
    const elsewhere = withSceneChanged(withSelected(typing, 0), { title: 'First' }, true);
    expect(titles(withEditUndone(elsewhere))).toStrictEqual(['Scene 1', 'Scene 2', 'Loss']);
  });

  it('is unsaved while a file says something else, also by way of undo', () => {
    const saved = { ...three, saved: three.lesson };
    expect(isUnsaved(three)).toBe(true);
    expect(isUnsaved(saved)).toBe(false);
    const changed = withSceneMoved(saved, 0);
    expect(isUnsaved(changed)).toBe(true);
    expect(isUnsaved(withEditUndone(changed))).toBe(false);
  });

  it('is after undo as it was before any step, and after redo as after it', () => {
    fc.assert(
      fc.property(anyEditing, anyEdit, (editing, step) => {
        // What was typed before counts to the same step.
        const before = withSelected(editing, editing.selected);
        const after = step(before);
        fc.pre(after.lesson !== before.lesson);
        const undone = withEditUndone(after);
        expect(undone.lesson).toBe(before.lesson);
        expect(undone.selected).toBe(before.selected);
        expect(undone.past).toStrictEqual(before.past.slice(-undone.past.length || undefined));
        const redone = withEditRedone(undone);
        expect(redone.lesson).toBe(after.lesson);
        expect(redone.selected).toBe(after.selected);
      }),
    );
  });

  it('has the same scenes in another order when one is moved', () => {
    fc.assert(
      fc.property(anyEditing, fc.integer({ min: -3, max: 12 }), (editing, to) => {
        const { lesson, selected } = withSceneMoved(editing, to);
        const before = editing.lesson.scenes;
        expect(new Set(lesson.scenes)).toStrictEqual(new Set(before));
        expect(lesson.scenes).toHaveLength(before.length);
        expect(lesson.scenes[selected]).toBe(before[editing.selected]);
        const others = (from: Editing['lesson'], index: number) => from.scenes.toSpliced(index, 1);
        expect(others(lesson, selected)).toStrictEqual(others(editing.lesson, editing.selected));
      }),
    );
  });

  it('has a selected scene whatever happens, as long as it has any', () => {
    fc.assert(
      fc.property(anyEditing, ({ lesson, selected }) => {
        expect(selected).toBeGreaterThanOrEqual(0);
        expect(selected).toBeLessThan(Math.max(1, lesson.scenes.length));
      }),
    );
  });
});

it('another picture takes with it what the answer showed of the one before, and undo brings both back', () => {
  const asking = withSceneChanged(three, { forecast: { ...someChoice, reveal: 'v=1&k=3' } });
  const retaken = withPictureRetaken(asking, 'v=1&m=2');
  expect(retaken.lesson.scenes[retaken.selected]).toStrictEqual({
    ...three.lesson.scenes[three.selected],
    state: 'v=1&m=2',
    forecast: someChoice,
  });
  expect(withEditUndone(retaken).lesson).toStrictEqual(asking.lesson);
  const { scenes } = withPictureRetaken(three, 'v=1&m=2').lesson;
  expect(scenes[three.selected]).not.toHaveProperty('forecast');
});
