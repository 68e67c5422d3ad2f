import { act, render } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { CurrentStep } from '../../../src/panels/derivation/CurrentStep.tsx';
import { nextStep } from '../../../src/store/actions/cursor.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';

beforeEach(() => appStore.setState(initialState, true));

it('lets a line recede as it stands, without setting its formulas anew', () => {
  const { container } = render(<CurrentStep />);
  const typeset = (place: string) =>
    container.querySelector(`.current-lines-${place} .beat-symbols .katex-html`);
  const line = typeset('now');
  expect(line).not.toBeNull();
  expect(typeset('before')).toBeNull();
  act(nextStep);
  expect(typeset('before')).toBe(line);
  expect(typeset('now')).not.toBe(line);
});
