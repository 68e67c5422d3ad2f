import type { MessageId } from '../i18n/messageId.ts';
import type { AppState, MessageRef, Notice, NoticeKind, FaultyKind, Snapshot } from './appState.ts';

/** A notice that is to be told. */
export type Told = Omit<Notice, 'id'>;

function kindOf({ kind, message }: Told): string {
  return kind ?? message.id;
}

/** The notices with one more, the latest last. It takes the place of an earlier one of its kind. */
export function withNotice(notices: readonly Notice[], told: Told): readonly Notice[] {
  const id = Math.max(0, ...notices.map((notice) => notice.id)) + 1;
  return [...notices.filter((notice) => kindOf(notice) !== kindOf(told)), { ...told, id }];
}

/** What is told of a run; where it is on screen comes with it. */
export type ToldOfRun = Pick<Told, 'tone' | 'message' | 'advises'>;

/** The notices with one about the run at a place: it goes when that is left. */
export function withRunNotice(
  notices: readonly Notice[],
  told: ToldOfRun,
  moment: Snapshot,
): readonly Notice[] {
  return withNotice(notices, { ...told, kind: 'run', moment });
}

function isStill(moment: Snapshot, { experiment, cursor }: Snapshot): boolean {
  return (
    moment.experiment === experiment &&
    moment.cursor.iteration === cursor.iteration &&
    moment.cursor.beat === cursor.beat &&
    moment.cursor.line === cursor.line
  );
}

/** The notices without those of some kinds; the same array when there are none. */
export function withoutKinds(
  notices: readonly Notice[],
  kinds: readonly NoticeKind[],
): readonly Notice[] {
  const others = notices.filter(({ kind }) => kind === undefined || !kinds.includes(kind));
  return others.length === notices.length ? notices : others;
}

/** The notices that are still true; the same array when all of them are. */
export function currentNotices(state: AppState): readonly Notice[] {
  const { notices } = state;
  const current = notices.filter(({ moment }) => moment === undefined || isStill(moment, state));
  return current.length === notices.length ? notices : current;
}

// As a line of a list, below words that say what it is about.
const inList: Readonly<Partial<Record<MessageId, MessageId>>> = {
  'notices.linkValue': 'notices.linkValue.inList',
  'notices.linkLog': 'notices.linkLog.inList',
  'notices.linkModel': 'notices.linkModel.inList',
  'notices.linkPoint': 'notices.linkPoint.inList',
  'notices.linkVersion': 'notices.linkVersion.inList',
  'notices.linkCut': 'notices.linkCut.inList',
  'notices.linkStray': 'notices.linkStray.inList',
  'notices.linkRepeated': 'notices.linkRepeated.inList',
  'notices.presetNotLoaded': 'notices.presetNotLoaded.inList',
  'notices.filePart': 'notices.part.inList',
  'notices.filePoint': 'notices.filePoint.inList',
  'notices.storedPart': 'notices.part.inList',
  'notices.lessonField': 'notices.lessonField.inList',
  'notices.lessonScene': 'notices.lessonScene.inList',
  'notices.lessonWords': 'notices.lessonWords.inList',
};

/** A fault as a line of a list, below words that say what it is about. */
export function asInList(fault: MessageRef): MessageRef {
  return { ...fault, id: inList[fault.id] ?? fault.id };
}

/** How many faults of one thing are told; of the others, how many there are. */
const mostDetails = 5;

/**
 * All that was wrong with one thing as one notice: a single fault in full, several as a list of the
 * first few and the number of the others.
 */
export function noticeOfFaults(kind: FaultyKind, faults: readonly MessageRef[]): Told | undefined {
  const [first, ...others] = faults.slice(0, mostDetails);
  if (first === undefined) return undefined;
  if (others.length === 0) return { tone: 'fault', kind, message: first };
  const count = faults.length;
  const details = [first, ...others].map(asInList);
  if (count > mostDetails) {
    details.push({ id: 'notices.more', values: { count: count - mostDetails } });
  }
  const message = { id: `notices.${kind}Faults`, values: { count } } as const;
  return { tone: 'fault', kind, message, details };
}
