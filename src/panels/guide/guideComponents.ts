import type { ComponentType } from 'react';
import type { GuidePage } from '../../store/view.ts';

/** What each page of the guide but its contents shows, loaded when it is opened. */
export const guideComponents: Readonly<
  Record<Exclude<GuidePage, 'contents'>, () => Promise<ComponentType>>
> = {
  table: async () => (await import('./table/TablePage.tsx')).TablePage,
  'power-rule': async () => (await import('./powerRule/PowerRulePage.tsx')).PowerRulePage,
  'chain-rule': async () => (await import('./chainRule/ChainRulePage.tsx')).ChainRulePage,
  'sum-rule': async () => (await import('./sumRule/SumRulePage.tsx')).SumRulePage,
  'partial-derivative': async () =>
    (await import('./partial/PartialDerivativePage.tsx')).PartialDerivativePage,
  routes: async () => (await import('./routes/RoutesPage.tsx')).RoutesPage,
  conventions: async () => (await import('./conventions/ConventionsPage.tsx')).ConventionsPage,
  questions: async () => (await import('./questions/QuestionsPage.tsx')).QuestionsPage,
  mistakes: async () => (await import('./mistakes/MistakesPage.tsx')).MistakesPage,
  backpropagation: async () =>
    (await import('./backpropagation/BackpropagationPage.tsx')).BackpropagationPage,
  video: async () => (await import('./video/VideoPage.tsx')).VideoPage,
};
