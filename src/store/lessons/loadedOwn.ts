import type { MessageRef } from '../appState.ts';
import { decodeLink } from '../formats/link.ts';
import { askedForecast } from './forecastTruth.ts';
import type { Lesson, LoadedLesson, LoadedScene, Scene } from './lesson.ts';
import { revealedBy } from './revealedBy.ts';
import { sceneValues, type SceneValues } from './sceneValues.ts';
import { selection } from './sight.ts';

/** A lesson of one's own that is ready to be shown, and what in the states of its scenes is not possible. */
interface LoadedOwn {
  readonly lesson: LoadedLesson;
  readonly faults: readonly MessageRef[];
}

/** Words with the numbers of the state in the place of `{loss}` and the like; what is no such name stays. */
export function filledWords(text: string, values: SceneValues): string {
  return text.replaceAll(/\{(?<name>\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

async function loadedScene(
  { state, ...scene }: Scene,
  number: number,
): Promise<{ readonly scene: LoadedScene; readonly faults: readonly MessageRef[] }> {
  const { experiment, cursor, view, faults } = await decodeLink(state);
  const snapshot = { experiment, cursor };
  const words = filledWords(scene.words, sceneValues(snapshot, view));
  const revealed = await revealedBy(scene.forecast);
  return {
    scene: {
      ...scene,
      words,
      show: selection(scene.show),
      snapshot,
      view,
      forecast: askedForecast(scene.forecast, snapshot),
      revealed,
    },
    faults: [...faults, ...(revealed?.faults ?? [])].map(({ values = {} }) => ({
      id: 'notices.lessonState',
      values: { scene: number, key: values['key'] ?? '', value: values['value'] ?? '' },
    })),
  };
}

/**
 * A lesson of one's own, ready to be shown. What a state says that is not possible gets its usual value, as
 * in a link, and is named with its scene.
 */
export async function loadedOwnLesson(file: Lesson): Promise<LoadedOwn> {
  const loaded = await Promise.all(
    file.scenes.map(async (scene, index) => loadedScene(scene, index + 1)),
  );
  const { title, minutes, language } = file;
  const scenes = loaded.map(({ scene }) => scene);
  return {
    lesson: { name: 'own', title, minutes, language, scenes, file },
    faults: loaded.flatMap(({ faults }) => faults),
  };
}
