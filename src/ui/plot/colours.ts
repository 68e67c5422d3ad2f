/** The colours of parameters after the first two, by their order from 1: these are also letters. */
export const furtherRoles = [
  'parameter-3',
  'parameter-4',
  'parameter-5',
  'parameter-6',
  'parameter-7',
  'parameter-8',
  'parameter-9',
  'parameter-10',
  'parameter-11',
  'parameter-12',
] as const;

type FurtherRole = (typeof furtherRoles)[number];

/** What each of them is, by the names of the variables of the style sheet. */
export function furtherColours(
  read: (name: string) => string,
): Readonly<Record<FurtherRole, string>> {
  return Object.fromEntries(furtherRoles.map((role) => [role, read(`--${role}`)])) as Record<
    FurtherRole,
    string
  >;
}

/** The colours that pictures are drawn with: the CSS variables of the theme that is on. */
export interface Colours extends Readonly<Record<FurtherRole, string>> {
  readonly ink: string;
  readonly inkQuiet: string;
  readonly surface: string;
  readonly m: string;
  readonly b: string;
  readonly error: string;
  readonly rate: string;
  readonly gradient: string;
  readonly point: string;
  readonly path: string;
  readonly accent: string;
  readonly dark: boolean;
  /** Darker by day and brighter by night, where a colour is that of letters; the others are as they are. */
  readonly letters: Readonly<Record<LetterRole, string>>;
}

type LetterRole = 'm' | 'b' | 'error' | 'rate' | 'gradient' | 'path';

/** The colour of letters that speak of something. */
export function letterColour(colours: Colours, role: Exclude<keyof Colours, 'dark' | 'letters'>) {
  const letters: Readonly<Partial<Record<string, string>>> = colours.letters;
  return letters[role] ?? colours[role];
}

let known: { readonly key: string; readonly colours: Colours } | undefined;

function themeKey(): string {
  const { theme, layout } = document.documentElement.dataset;
  return `${theme ?? ''} ${layout ?? ''}`;
}

/** The colours of the theme that is on; read from the style sheet once per theme. */
export function currentColours(): Colours {
  const key = themeKey();
  if (known?.key === key) return known.colours;
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const colours: Colours = {
    ink: read('--ink'),
    inkQuiet: read('--ink-quiet'),
    surface: read('--surface'),
    m: read('--m'),
    b: read('--b'),
    error: read('--error'),
    rate: read('--rate'),
    gradient: read('--gradient'),
    point: read('--point'),
    path: read('--path'),
    accent: read('--accent'),
    ...furtherColours(read),
    letters: {
      m: read('--m-text'),
      b: read('--b-text'),
      error: read('--error-text'),
      rate: read('--rate-text'),
      gradient: read('--gradient-text'),
      path: read('--path-text'),
    },
    dark: document.documentElement.dataset['theme'] === 'dark',
  };
  known = { key, colours };
  return colours;
}
