import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { initialState, type LessonState } from './lessonState.ts';

/** The one store of the app. It is read through `selectors.ts` and changed by `actions/` only. */
export const lessonStore = createStore<LessonState>()(subscribeWithSelector(() => initialState));
