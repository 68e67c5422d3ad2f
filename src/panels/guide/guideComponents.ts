import { lazy, type ComponentType } from 'react';
import type { GuidePage } from '../../store/view.ts';
import { ContentsPage } from './contents/ContentsPage.tsx';

/** What each page of the guide shows. A page with much code of its own is loaded when it is opened. */
export const guideComponents: Partial<Record<GuidePage, ComponentType>> = {
  contents: ContentsPage,
  mistakes: lazy(async () => ({
    default: (await import('./mistakes/MistakesPage.tsx')).MistakesPage,
  })),
};
