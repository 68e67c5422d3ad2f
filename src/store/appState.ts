import type { Term } from '../derivation/term.ts';
import type { MessageId } from '../i18n/messageId.ts';
import type { ParameterVector } from '../model/objective.ts';
import type { DataAxes } from './axesField.ts';
import { defaultCursor, type Cursor } from './cursor.ts';
import { defaultExperiment, type Experiment } from './experiment.ts';
import type { ForecastState } from './lessons/forecast.ts';
import type { Editing } from './lessons/edit.ts';
import type { Lesson, LoadedLesson } from './lessons/lesson.ts';
import { defaultView, type View } from './view.ts';

/** An experiment at one of its moments. */
export interface Snapshot {
  readonly experiment: Experiment;
  readonly cursor: Cursor;
}

/** What undo and redo go back and forth between. */
export interface HistoryEntry extends Snapshot {
  /** The axes of the data, where they were not those that fit. */
  readonly axes?: DataAxes;
}

/** A message whose words come from the catalogue when it is shown, in the language of that moment. */
export interface MessageRef {
  readonly id: MessageId;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A term that is pointed at, in a formula or in a picture, and the point that it belongs to, if any. */
export interface Highlight {
  readonly term: Term;
  /** Index of the point; undefined for a term of all points, such as m or the loss. */
  readonly point: number | undefined;
}

/** Where someone was before a scene was shown, to go back to. */
export interface ReturnPlace extends Snapshot {
  readonly view: View;
}

/** What stood on screen before a lesson began, with its steps of undo: leaving leads back to it. */
export interface BeforeLesson extends ReturnPlace {
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
}

/** What a drag under way goes back to when it is taken back. */
export interface GestureBegin extends Snapshot {
  readonly playing: boolean;
  readonly chosen: View['chosen'];
  readonly lead: View['lead'];
  readonly notices: readonly Notice[];
}

/** Things that are opened, and in which several parts may be wrong. */
export type FaultyKind = 'link' | 'file' | 'lesson' | 'stored';

/** What notices are about, where there are several messages about one thing. */
export type NoticeKind = FaultyKind | 'run' | 'kept' | 'draft' | 'data' | 'language';

/** Something the person should know. It stays until it is dismissed, or until it is no longer so. */
export interface Notice {
  readonly id: number;
  readonly tone: 'information' | 'fault';
  readonly message: MessageRef;
  /** What belongs to the message, a line each. */
  readonly details?: readonly MessageRef[];
  /** Whether it goes on with why the run does not arrive, and what helps. */
  readonly advises?: boolean;
  /** Of each kind there is the latest only. Without a kind, the message is its own. */
  readonly kind?: NoticeKind;
  /** What it speaks of: it goes when the experiment or the cursor is another. */
  readonly moment?: Snapshot;
}

/** Everything the app remembers. Whatever can be computed from it is in `selectors.ts`. */
export interface AppState extends Snapshot {
  readonly view: View;
  readonly playing: boolean;
  /** What undo goes back to, latest last. */
  readonly past: readonly HistoryEntry[];
  /** What redo goes forward to, next one last. */
  readonly future: readonly HistoryEntry[];
  /** State before the drag under way; all its changes are one undo step. */
  readonly gesture: GestureBegin | undefined;
  readonly notices: readonly Notice[];
  /** The experiment of which it is sought where its run arrives; see `runToConvergence`. */
  readonly seeking: { readonly experiment: Experiment } | undefined;
  /**
   * How far the run, and the one that is drawn beside it, is worked out and shown, while that is not yet as far
   * as the cursor; see `reach.ts`.
   */
  readonly reached: { readonly experiment: Experiment; readonly iteration: number } | undefined;
  /** The parameters under the pointer on the loss surface, in working units. */
  readonly ghost: ParameterVector | undefined;
  /** Index of the point under the pointer. */
  readonly hovered: number | undefined;
  /** The term that is lit in formulas and pictures at once. */
  readonly highlight: Highlight | undefined;
  /** Set while a scene is shown. */
  readonly returnPlace: ReturnPlace | undefined;
  /** What leaving the lesson leads back to; set while one runs. */
  readonly beforeLesson: BeforeLesson | undefined;
  /** The lesson from a file, a link or the editor that `own` as the name of a lesson means. */
  readonly ownLesson: Lesson | undefined;
  /** The lesson that is being made, kept in this browser until it is replaced; no link carries it. */
  readonly editing: Editing | undefined;
  /** The scenes of `view.lesson`, once they are loaded; what they are follows from its name. */
  readonly loadedLesson: LoadedLesson | undefined;
  /**
   * How far the forecast of the scene on screen has come; undefined where the scene asks none. It is
   * never stored. Windows that go in step send it beside the three values.
   */
  readonly forecast: ForecastState | undefined;
  /**
   * Whether the screen is dark, so that a class looks at the teacher. It is never stored. Windows that go in
   * step send it beside the three values.
   */
  readonly blank: boolean;
  /** Whether a link named a scene and nothing else, so that the scene is to be shown once it is loaded. */
  readonly sceneDue: boolean;
  /** How many links, files and scenes have been opened: the browser's Back goes from each to the last. */
  readonly opened: number;
}

export const initialState: AppState = {
  experiment: defaultExperiment,
  cursor: defaultCursor,
  view: defaultView,
  playing: false,
  past: [],
  future: [],
  gesture: undefined,
  notices: [],
  seeking: undefined,
  reached: undefined,
  ghost: undefined,
  hovered: undefined,
  highlight: undefined,
  returnPlace: undefined,
  beforeLesson: undefined,
  ownLesson: undefined,
  editing: undefined,
  loadedLesson: undefined,
  forecast: undefined,
  blank: false,
  sceneDue: false,
  opened: 0,
};
