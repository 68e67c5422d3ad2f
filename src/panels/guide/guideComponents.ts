import { lazy, type ComponentType } from 'react';
import type { GuidePage } from '../../store/view.ts';
import { ContentsPage } from './contents/ContentsPage.tsx';

/** What each page of the guide shows. A page with much code of its own is loaded when it is opened. */
export const guideComponents: Partial<Record<GuidePage, ComponentType>> = {
  contents: ContentsPage,
  table: lazy(async () => ({
    default: (await import('./table/TablePage.tsx')).TablePage,
  })),
  'power-rule': lazy(async () => ({
    default: (await import('./powerRule/PowerRulePage.tsx')).PowerRulePage,
  })),
  'chain-rule': lazy(async () => ({
    default: (await import('./chainRule/ChainRulePage.tsx')).ChainRulePage,
  })),
  'partial-derivative': lazy(async () => ({
    default: (await import('./partial/PartialDerivativePage.tsx')).PartialDerivativePage,
  })),
  routes: lazy(async () => ({
    default: (await import('./routes/RoutesPage.tsx')).RoutesPage,
  })),
  conventions: lazy(async () => ({
    default: (await import('./conventions/ConventionsPage.tsx')).ConventionsPage,
  })),
  questions: lazy(async () => ({
    default: (await import('./questions/QuestionsPage.tsx')).QuestionsPage,
  })),
  mistakes: lazy(async () => ({
    default: (await import('./mistakes/MistakesPage.tsx')).MistakesPage,
  })),
  video: lazy(async () => ({
    default: (await import('./video/VideoPage.tsx')).VideoPage,
  })),
};
