import type { MessageId } from '../i18n/messageId.ts';
import type { LessonState, MessageRef, Notice, NoticeKind, Snapshot } from './lessonState.ts';

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

function isStill(moment: Snapshot, { experiment, cursor }: Snapshot): boolean {
  return (
    moment.experiment === experiment &&
    moment.cursor.iteration === cursor.iteration &&
    moment.cursor.beat === cursor.beat &&
    moment.cursor.line === cursor.line
  );
}

/** The notices that are still true; the same array when all of them are. */
export function currentNotices(state: LessonState): readonly Notice[] {
  const { notices } = state;
  const current = notices.filter(({ moment }) => moment === undefined || isStill(moment, state));
  return current.length === notices.length ? notices : current;
}

// As a line of a list, below words that say what it is about.
const inList: Readonly<Partial<Record<MessageId, MessageId>>> = {
  'notices.linkValue': 'notices.linkValue.inList',
  'notices.linkPoint': 'notices.linkPoint.inList',
  'notices.linkMethod': 'notices.linkMethod.inList',
  'notices.linkVersion': 'notices.linkVersion.inList',
  'notices.presetNotLoaded': 'notices.presetNotLoaded.inList',
  'notices.filePart': 'notices.part.inList',
  'notices.filePoint': 'notices.filePoint.inList',
  'notices.storedPart': 'notices.part.inList',
};

/** All that was wrong with one thing as one notice: a single problem in full, several as a list. */
export function noticeOfProblems(
  kind: Exclude<NoticeKind, 'run'>,
  problems: readonly MessageRef[],
): Told | undefined {
  const [first, ...others] = problems;
  if (first === undefined) return undefined;
  if (others.length === 0) return { tone: 'problem', kind, message: first };
  const message = { id: `notices.${kind}Problems`, values: { count: problems.length } } as const;
  const details = problems.map((problem) => ({ ...problem, id: inList[problem.id] ?? problem.id }));
  return { tone: 'problem', kind, message, details };
}
