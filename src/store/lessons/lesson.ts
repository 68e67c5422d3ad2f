import type { Cursor } from '../cursor.ts';
import type { Experiment } from '../experiment.ts';
import type { View } from '../view.ts';
import type { LessonName } from './lessonNames.ts';
import type { SightName } from './sight.ts';

/**
 * What the class is asked before something is shown. The right answer is worked out from the state of the
 * scene, never written down; except for a `choice`, whose answers are somebody's own words.
 * - `place`: where on the map the next step lands.
 * - `sign`: which sign the slope of the loss along m or b has.
 * - `behaviour`: whether this rate converges, oscillates or diverges.
 * - `rule`: by which rule the next line of the derivation follows.
 */
export type Forecast =
  | { readonly kind: 'place' }
  | { readonly kind: 'sign'; readonly of: 'm' | 'b' }
  | { readonly kind: 'behaviour' }
  | { readonly kind: 'rule' }
  | {
      readonly kind: 'choice';
      readonly question: string;
      readonly options: readonly string[];
      /** Which of the options is right, from 1. */
      readonly answer: number;
      /** Why, told when it is answered. */
      readonly because: string;
      /** The fragment of a share link, without '#': what shows the reason, where the scene does not yet. */
      readonly reveal?: string | undefined;
    };

/** A state with words, as a lesson file has it. */
export interface Scene {
  readonly title: string;
  /** The fragment of a share link, without '#'. */
  readonly state: string;
  /**
   * What is said to the class, at most 40 words. `*term*` stands out; `{loss}` and the other names of
   * `sceneValues` are filled with the numbers of the state.
   */
  readonly words: string;
  /** For the teacher alone: never shown to the class. */
  readonly notes: string;
  /** What is in sight. */
  readonly show: readonly SightName[];
  readonly forecast?: Forecast | undefined;
}

/** A list of scenes, as a lesson file has it. */
export interface Lesson {
  readonly title: string;
  /** How long it takes with a class. */
  readonly minutes: number;
  /** The language of its words, as in the folder names of the message catalogue. */
  readonly language: string;
  readonly scenes: readonly Scene[];
}

/** A scene ready to be shown: its state is read, its words are filled with numbers. */
export interface LoadedScene extends Omit<Scene, 'state'> {
  readonly snapshot: { readonly experiment: Experiment; readonly cursor: Cursor };
  /** Only what the scene says of what is shown. */
  readonly view: Partial<View>;
  /** What the answer to a choice shows. */
  readonly revealed?: Pick<LoadedScene, 'snapshot' | 'view'> | undefined;
}

/**
 * A lesson ready to be shown. A presenter's window finds in it, beside the words, the notes of each scene
 * and the scene that comes next; the number of the scene on screen is `view.scene`, from 1.
 */
export interface LoadedLesson {
  readonly name: LessonName | 'own';
  readonly title: string;
  readonly minutes: number;
  readonly language: string;
  readonly scenes: readonly LoadedScene[];
  /** What it was made from; a lesson that comes with the app has none. */
  readonly file?: Lesson;
}
