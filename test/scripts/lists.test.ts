import { expect, it } from 'vitest';
import { lessons, pages } from '../../scripts/monkey/links.mjs';
import { steps } from '../../scripts/screenshots/shots.mjs';
import { beatNames } from '../../src/derivation/beatNames.ts';
import { lessonNames } from '../../src/store/lessons/lessonNames.ts';
import { guidePages } from '../../src/store/view.ts';

// Scripts cannot read TypeScript: what they list of the app is written down once more.
it('scripts know every page of the guide, every lesson and every step', () => {
  expect(pages.toSorted()).toStrictEqual(['none', ...guidePages].toSorted());
  expect(lessons.toSorted()).toStrictEqual(lessonNames.toSorted());
  expect(steps).toStrictEqual(beatNames);
});
