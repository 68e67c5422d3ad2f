import { mapAxes } from '../../model/surface.ts';
import type { AppState } from '../appState.ts';
import type { Experiment } from '../experiment.ts';
import { experimentToJson } from '../formats/experimentToJson.ts';
import { lessonFromJson } from '../formats/keptLesson.ts';
import {
  type BadPart,
  cursorFromJson,
  experimentFromJson,
  recordOf,
  viewFromJson,
} from '../formats/stateJson.ts';
import { withSnapshot } from '../history.ts';
import { pictureView } from '../pictureView.ts';
import { sameExperiment } from '../sameExperiment.ts';

/**
 * What one window tells another: the three values, of the view what belongs to the pictures, how far the
 * forecast has come, whether the wall is dark, and of a lesson of one's own all of it, which the other window
 * has from nowhere else.
 */
export function sharedOf({
  experiment,
  cursor,
  view,
  forecast,
  blank,
  ownLesson,
}: AppState): unknown {
  return {
    experiment: experimentToJson(experiment),
    cursor,
    view: pictureView(view),
    forecast,
    blank,
    ...(view.lesson === 'own' && { ownLesson }),
  };
}

/** Whether two states would tell another window the same. */
export function showsSame(one: AppState, other: AppState): boolean {
  const text = ({ cursor, view, forecast, blank }: AppState): string =>
    JSON.stringify([cursor, pictureView(view), forecast, blank]);
  if (one === other) return true;
  const sameLesson = one.view.lesson !== 'own' || one.ownLesson === other.ownLesson;
  return (
    sameLesson && sameExperiment(one.experiment, other.experiment) && text(one) === text(other)
  );
}

const stages = ['open', 'reminded', 'told'] as const;

/** How far the forecast has come in the other window, and what was marked there. */
function forecastIn(value: unknown): AppState['forecast'] {
  const record = recordOf(value);
  const stage = stages.find((each) => each === record?.['stage']);
  if (stage === undefined) return undefined;
  const answer = recordOf(record?.['answer']);
  const option = answer?.['option'];
  if (typeof option === 'string') return { stage, answer: { kind: 'option', option } };
  const at = recordOf(answer?.['at']);
  const [across, up] = mapAxes.map((axis) => Number(at?.[axis]));
  return across !== undefined && up !== undefined && Number.isFinite(across + up)
    ? { stage, answer: { kind: 'place', at: { across, up } } }
    : { stage, answer: undefined };
}

function isAsNow(points: unknown, { data }: Experiment): boolean {
  return (
    Array.isArray(points) &&
    points.length === data.observations.length &&
    points.every((pair: unknown, index) => {
      const now = data.observations[index];
      return Array.isArray(pair) && pair[0] === now?.x && pair[1] === now?.y;
    })
  );
}

/** An experiment from another window: the same object where it is equal, so that nothing is computed anew. */
function experimentIn(value: unknown, now: Experiment, bad: BadPart[]): Experiment | undefined {
  const record = recordOf(value);
  if (record === undefined) return undefined;
  // Very many points are compared at once, but read one by one.
  const same = isAsNow(record['points'], now);
  const read = experimentFromJson(same ? { ...record, points: [] } : record, bad);
  const experiment = same
    ? { ...read, data: { ...read.data, observations: now.data.observations } }
    : read;
  return sameExperiment(experiment, now) ? now : experiment;
}

/** The lesson of one's own of the other window; the same object where it is equal. */
function ownLessonIn(value: unknown, now: AppState['ownLesson']): AppState['ownLesson'] {
  const lesson = value === undefined ? undefined : lessonFromJson(value);
  return lesson === undefined || JSON.stringify(lesson) === JSON.stringify(now) ? now : lesson;
}

/**
 * The changes that show what another window shows; undefined where what was heard is not whole. What
 * belongs to the person at this screen stays, and what plays here pauses: somebody else is in charge.
 */
export function withShared(state: AppState, heard: unknown): Partial<AppState> | undefined {
  const bad: BadPart[] = [];
  const record = recordOf(heard);
  const experiment = experimentIn(record?.['experiment'], state.experiment, bad);
  const cursor = cursorFromJson(record?.['cursor'], bad);
  const view = pictureView(viewFromJson(record?.['view'], bad));
  if (experiment === undefined || bad.length > 0) return undefined;
  return {
    ...withSnapshot(state, { experiment, cursor }),
    view: { ...state.view, ...view },
    forecast: forecastIn(record?.['forecast']),
    blank: record?.['blank'] === true,
    ownLesson: ownLessonIn(record?.['ownLesson'], state.ownLesson),
    seeking: undefined,
  };
}
