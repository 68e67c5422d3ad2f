import { createStore } from 'zustand/vanilla';
import { initialState, type LessonState } from './lessonState.ts';
import { currentNotices } from './notices.ts';

/** The one store of the app. It is read through `selectors.ts` and changed by `actions/` only. */
export const lessonStore = createStore<LessonState>()(() => initialState);

// Here and not in each action: whatever changes the experiment or the cursor, no notice outlives it.
lessonStore.subscribe((state) => {
  const notices = currentNotices(state);
  if (notices !== state.notices) lessonStore.setState({ notices });
});
