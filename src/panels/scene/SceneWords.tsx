import { Fragment } from 'react';

// A line never ends inside “m = 0”, “2e + h” or “(0, 0)”.
function unbroken(text: string): string {
  return (
    text
      .replaceAll(/ (?<sign>[=≈<>·+−]) /gu, '\u00A0$<sign>\u00A0')
      // Nor at the bar of “∂L/∂m”.
      .replaceAll(/(?<over>[∂\d]\p{L}?)\/(?<under>[∂\p{L}])/gu, '$<over>/\u2060$<under>')
      .replaceAll(/\((?<x>[−\d.]+), (?<y>[−\d.]+)\)/gu, '($<x>,\u00A0$<y>)')
  );
}

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
