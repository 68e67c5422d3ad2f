import { readFileSync } from 'node:fs';

/** The colours of a theme by the names that the style sheet has for them. */
export type Colours = Readonly<Record<string, string>>;

const sheet = readFileSync('src/app/theme.css', 'utf8');

/** The colours of the rules with just this selector. */
function coloursOf(selector: string): Colours {
  const found: Record<string, string> = {};
  for (const [, of = '', body = ''] of sheet.matchAll(/(?<=^|\})\s*(:root[^{}]*)\{([^{}]*)\}/gmu)) {
    if (of.trim() !== selector) continue;
    for (const [, name = '', colour = ''] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gu))
      found[name] = colour;
  }
  return found;
}

const light = coloursOf(':root');
const dark = { ...light, ...coloursOf(":root[data-theme='dark']") };
const projected = coloursOf(":root[data-layout='projector']");
/** The themes: their names, their colours, and whether they are for the projector. */
export const themes = [
  ['light', light, false],
  ['dark', dark, false],
  ['light, projector', { ...light, ...projected }, true],
  [
    'dark, projector',
    {
      ...dark,
      ...projected,
      ...coloursOf(":root[data-layout='projector'][data-theme='dark']"),
    },
    true,
  ],
] as const;
