/** A text that no line ends inside “m = 0”, “2e + h” or “(0, 0)”: a space there does not break. */
export function unbroken(text: string): string {
  return (
    text
      .replaceAll(/ (?<sign>[=≈<>·+−]) /gu, '\u00A0$<sign>\u00A0')
      // Nor at the bar of “∂L/∂m”.
      .replaceAll(/(?<over>[∂\d]\p{L}?)\/(?<under>[∂\p{L}])/gu, '$<over>/\u2060$<under>')
      .replaceAll(/\((?<x>[−\d.]+), (?<y>[−\d.]+)\)/gu, '($<x>,\u00A0$<y>)')
  );
}
