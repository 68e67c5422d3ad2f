import type { MessageRef, NoticeKind, FaultyKind } from '../appState.ts';
import { appStore } from '../appStore.ts';
import {
  noticeOfFaults,
  type Told,
  type ToldOfRun,
  withNotice,
  withoutKinds,
  withRunNotice,
} from '../notices.ts';

/** Tells the person something, in place of an earlier notice of its kind. */
export function tell(told: Told): void {
  appStore.setState(({ notices }) => ({ notices: withNotice(notices, told) }));
}

/** Tells something about the run and the place on screen: it goes with them. */
export function tellOfRun(told: ToldOfRun): void {
  appStore.setState(({ notices, experiment, cursor }) => ({
    notices: withRunNotice(notices, told, { experiment, cursor }),
  }));
}

/**
 * Tells what was wrong with something that was opened, in place of what was told of the one before;
 * where nothing was wrong, that goes as well.
 */
export function tellFaults(kind: FaultyKind, faults: readonly MessageRef[]): void {
  const told = noticeOfFaults(kind, faults);
  appStore.setState(({ notices }) => {
    const others = withoutKinds(notices, [kind]);
    return { notices: told === undefined ? others : withNotice(others, told) };
  });
}

/** Takes the notice of a kind away: what it says is no longer so. */
export function withdraw(kind: NoticeKind): void {
  appStore.setState(({ notices }) => ({ notices: withoutKinds(notices, [kind]) }));
}

/** Takes a notice away that has been read. */
export function dismissNotice(id: number): void {
  appStore.setState(({ notices }) => ({ notices: notices.filter((each) => each.id !== id) }));
}

/** Takes all notices away. */
export function dismissAllNotices(): void {
  appStore.setState({ notices: [] });
}
