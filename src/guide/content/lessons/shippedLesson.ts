import type { MessageId } from '../../../i18n/messageId.ts';
import { loadLessonMessages, translate } from '../../../i18n/translate.ts';
import { decodeLink } from '../../../store/formats/link.ts';
import { askedForecast } from '../../../store/lessons/forecastTruth.ts';
import type {
  Forecast,
  Lesson,
  LoadedLesson,
  LoadedScene,
  Scene,
} from '../../../store/lessons/lesson.ts';
import { lessonTitle } from '../../lessonTitle.ts';
import { lessonNames, type LessonName } from '../../../store/lessons/lessonNames.ts';
import { revealedBy } from '../../../store/lessons/revealedBy.ts';
import { sceneValues, type SceneValues } from '../../../store/lessons/sceneValues.ts';
import { selection } from '../../../store/lessons/sight.ts';

/** A forecast without its words: of a choice, how many answers there are. */
type ForecastContent =
  | Exclude<Forecast, { kind: 'choice' }>
  | {
      readonly kind: 'choice';
      readonly options: number;
      readonly answer: number;
      readonly reveal?: string;
    };

/** A scene without its words, which are messages: `lesson.<lesson>.<id>.title`, `.words`, `.notes`. */
export interface SceneContent {
  /** Its name among the messages. */
  readonly id: string;
  /** The fragment of a share link. */
  readonly state: string;
  readonly show: readonly string[];
  readonly forecast?: ForecastContent;
}

/** A lesson that comes with the app, without its words. */
export interface LessonContent {
  readonly minutes: number;
  readonly scenes: readonly SceneContent[];
}

const files = import.meta.glob<LessonContent>('./*.json', { import: 'default' });

/** What a lesson of the app consists of besides its words. */
export async function lessonContent(name: LessonName): Promise<LessonContent> {
  const load = files[`./${name}.json`];
  if (load === undefined) throw new RangeError(`there is no lesson ${name}`);
  return load();
}

function words(name: LessonName, scene: string, part: string, values?: SceneValues): string {
  return translate(`lesson.${name}.${scene}.${part}` as MessageId, values);
}

function forecastOf(name: LessonName, { id, forecast }: SceneContent): Forecast | undefined {
  if (forecast?.kind !== 'choice') return forecast;
  const numbers = Array.from({ length: forecast.options }, (_, index) => index + 1);
  return {
    kind: 'choice',
    question: words(name, id, 'question'),
    options: numbers.map((option) => words(name, id, `option-${String(option)}`)),
    answer: forecast.answer,
    because: words(name, id, 'because'),
    ...(forecast.reveal === undefined ? {} : { reveal: forecast.reveal }),
  };
}

async function loadedScene(name: LessonName, scene: SceneContent): Promise<LoadedScene> {
  const { experiment, cursor, view } = await decodeLink(scene.state);
  const snapshot = { experiment, cursor };
  const forecast = askedForecast(forecastOf(name, scene), snapshot);
  return {
    title: words(name, scene.id, 'title'),
    words: words(name, scene.id, 'words', sceneValues(snapshot, view)),
    notes: words(name, scene.id, 'notes'),
    show: selection(scene.show),
    snapshot,
    view,
    ...(forecast === undefined ? {} : { forecast, revealed: await revealedBy(forecast) }),
  };
}

/**
 * A lesson that comes with the app, ready to be shown, in the language that is active. What it needs is
 * fetched with the first lesson.
 * @throws {Error} When a part of it cannot be fetched.
 */
export async function shippedLesson(name: LessonName): Promise<LoadedLesson> {
  const [content] = await Promise.all([lessonContent(name), loadLessonMessages()]);
  const scenes = await Promise.all(content.scenes.map(async (scene) => loadedScene(name, scene)));
  const title = lessonTitle(name);
  return { name, title, minutes: content.minutes, language: 'en', scenes };
}

async function sceneOfFile(name: LessonName, scene: SceneContent): Promise<Scene> {
  const { experiment, cursor, view } = await decodeLink(scene.state);
  // Words with the names of the numbers in them: another picture has other numbers.
  const names = Object.keys(sceneValues({ experiment, cursor }, view));
  const values = Object.fromEntries(names.map((value) => [value, `{${value}}`]));
  const forecast = forecastOf(name, scene);
  return {
    title: words(name, scene.id, 'title'),
    state: scene.state,
    words: words(name, scene.id, 'words', values),
    notes: words(name, scene.id, 'notes'),
    show: selection(scene.show),
    ...(forecast === undefined ? {} : { forecast }),
  };
}

/**
 * A lesson that comes with the app, as a lesson file has it, to be changed.
 * @throws {Error} When a part of it cannot be fetched.
 */
export async function shippedLessonFile(name: LessonName): Promise<Lesson> {
  const [content] = await Promise.all([lessonContent(name), loadLessonMessages()]);
  const scenes = await Promise.all(content.scenes.map(async (scene) => sceneOfFile(name, scene)));
  const title = lessonTitle(name);
  return { title, minutes: content.minutes, language: 'en', scenes };
}

/** Whether a text names a lesson that comes with the app. */
export function isShipped(name: string): name is LessonName {
  return lessonNames.some((each) => each === name);
}

/** The name, the title and the minutes of a lesson that comes with the app. */
export async function lessonSummary(
  name: LessonName,
): Promise<{ readonly name: LessonName; readonly title: string; readonly minutes: number }> {
  const [{ minutes }] = await Promise.all([lessonContent(name), loadLessonMessages()]);
  return { name, title: lessonTitle(name), minutes };
}
