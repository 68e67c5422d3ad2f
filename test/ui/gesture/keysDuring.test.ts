import { expect, it } from 'vitest';
import { areKeysHeld, holdKeys } from '../../../src/ui/gesture/keysDuring.ts';

it('holds keys until the last hand has let go, however often one gives them back', () => {
  const one = holdKeys(() => undefined);
  const other = holdKeys(() => undefined);
  one();
  one();
  expect(areKeysHeld()).toBe(true);
  other();
  expect(areKeysHeld()).toBe(false);
  other();
  const third = holdKeys(() => undefined);
  expect(areKeysHeld()).toBe(true);
  third();
  expect(areKeysHeld()).toBe(false);
});
