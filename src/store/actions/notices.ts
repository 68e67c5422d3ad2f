import type { MessageRef, Notice } from '../lessonState.ts';
import { lessonStore } from '../lessonStore.ts';

// More than this nobody reads; a link full of errors must not bury the page.
const noticeLimit = 12;

function withNotice(
  notices: readonly Notice[],
  notice: Pick<Notice, 'tone' | 'message'>,
): readonly Notice[] {
  const id = Math.max(0, ...notices.map((other) => other.id)) + 1;
  const text = JSON.stringify(notice.message);
  const others = notices.filter(({ message }) => JSON.stringify(message) !== text);
  return [...others, { id, tone: notice.tone, message: notice.message }].slice(-noticeLimit);
}

/** Tells the person something. The same message again takes the place of the one before. */
export function tell(notice: Pick<Notice, 'tone' | 'message'>): void {
  lessonStore.setState(({ notices }) => ({ notices: withNotice(notices, notice) }));
}

/** Tells what was wrong with something that was opened. */
export function tellProblems(problems: readonly MessageRef[]): void {
  for (const message of problems) tell({ tone: 'problem', message });
}

/** Takes a notice away that has been read. */
export function dismissNotice(id: number): void {
  lessonStore.setState(({ notices }) => ({ notices: notices.filter((each) => each.id !== id) }));
}

/** Takes all notices away. */
export function dismissAllNotices(): void {
  lessonStore.setState({ notices: [] });
}
