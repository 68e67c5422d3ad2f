import { Fragment } from 'react';
import { unbroken } from './unbroken.ts';

/** Words of a scene, with what stands between stars set off. */
export function SceneWords({ text }: { readonly text: string }) {
  return unbroken(text)
    .split(/\*([^*]+)\*/u)
    .map((part, index) =>
      // The parts of a text never change places.
      // oxlint-disable-next-line react/no-array-index-key
      index % 2 === 0 ? <Fragment key={index}>{part}</Fragment> : <em key={index}>{part}</em>,
    );
}
