import { historyLimit } from '../history.ts';
import {
  type BeforeLesson,
  type HistoryEntry,
  initialState,
  type MessageRef,
  type ReturnPlace,
  type Snapshot,
} from '../appState.ts';
import type { DataSet } from '../experiment.ts';
import { formatFault } from './formatFault.ts';
import { isApart } from './pointsApart.ts';
import { savedFormat, savedVersion, type SavedState, type Stamp } from './savedState.ts';
import {
  cursorFromJson,
  experimentFromJson,
  recordIn,
  recordOf,
  viewFromJson,
  type BadPart,
} from './stateJson.ts';

/** What a stored text says. Not ok: nothing of it can be used. */
export type DecodedState =
  | {
      readonly ok: true;
      readonly state: SavedState;
      readonly saved: Stamp;
      readonly faults: readonly MessageRef[];
    }
  | { readonly ok: false; readonly faults: readonly [MessageRef] };

function snapshotFromJson(
  value: unknown,
  bad: BadPart[],
  onScreen?: DataSet['observations'],
): Snapshot | undefined {
  const record = recordOf(value);
  const experiment = recordOf(record?.['experiment']);
  if (experiment === undefined) return undefined;
  return {
    experiment: experimentFromJson(experiment, bad, onScreen),
    cursor: cursorFromJson(record?.['cursor'], bad),
  };
}

// A step that cannot be read exactly is no place to go back to, nor are those beyond it.
function historyFromJson(value: unknown, { experiment }: Snapshot): readonly HistoryEntry[] {
  const { observations } = experiment.data;
  const onScreen = isApart(observations) ? observations : undefined;
  const snapshots: HistoryEntry[] = [];
  const entries: readonly unknown[] = Array.isArray(value) ? value.slice(-historyLimit) : [];
  for (const entry of entries.toReversed()) {
    const bad: BadPart[] = [];
    const snapshot = snapshotFromJson(entry, bad, onScreen);
    const axes = recordOf(entry)?.['axes'];
    const seen = axes === undefined ? {} : viewFromJson({ axes }, bad);
    if (snapshot === undefined || bad.length > 0) break;
    const entryAxes = seen.axes;
    snapshots.push({
      ...snapshot,
      ...(entryAxes !== undefined && entryAxes !== 'fit' && { axes: entryAxes }),
    });
  }
  return snapshots.toReversed();
}

// A place that cannot be read exactly is none to go back to.
function returnPlaceFromJson(value: unknown): ReturnPlace | undefined {
  const bad: BadPart[] = [];
  const snapshot = snapshotFromJson(value, bad);
  if (snapshot === undefined) return undefined;
  const view = { ...initialState.view, ...viewFromJson(recordOf(value)?.['view'], bad) };
  return bad.length > 0 ? undefined : { ...snapshot, view };
}

function beforeLessonFromJson(value: unknown): BeforeLesson | undefined {
  const place = returnPlaceFromJson(value);
  const record = recordOf(value);
  return (
    place && {
      ...place,
      past: historyFromJson(record?.['past'], place),
      future: historyFromJson(record?.['future'], place),
    }
  );
}

// Copies of earlier versions have none: they count as the oldest.
function stampFromJson(value: unknown): Stamp {
  const record = recordOf(value);
  const { at, by, entry, opened, addresses } = record ?? {};
  return {
    at: typeof at === 'number' ? at : 0,
    by: typeof by === 'string' ? by : '',
    ...(typeof entry === 'string' && { entry }),
    ...(typeof opened === 'number' && { opened }),
    ...(Array.isArray(addresses) && {
      addresses: addresses.filter((address) => typeof address === 'string'),
    }),
  };
}

/** Reads a stored state. A bad part gets its default and is named, the others are kept. */
export function decodeState(text: string): DecodedState {
  const record = recordIn(text);
  const fault = formatFault(record, savedFormat, savedVersion, {
    notOurs: 'notices.storedUnreadable',
    version: 'notices.storedVersion',
  });
  if (record === undefined || fault !== undefined)
    return { ok: false, faults: [fault ?? { id: 'notices.storedUnreadable' }] };
  const bad: BadPart[] = [];
  const now = snapshotFromJson(record, bad);
  if (now === undefined) return { ok: false, faults: [{ id: 'notices.storedUnreadable' }] };
  const state = {
    ...now,
    view: { ...initialState.view, ...viewFromJson(record['view'], bad) },
    past: historyFromJson(record['past'], now),
    future: historyFromJson(record['future'], now),
    returnPlace: returnPlaceFromJson(record['returnPlace']),
    beforeLesson: beforeLessonFromJson(record['beforeLesson']),
  };
  const faults = bad.map((part): MessageRef => ({
    id: 'notices.storedPart',
    values: { ...part },
  }));
  return { ok: true, state, saved: stampFromJson(record['saved']), faults };
}
