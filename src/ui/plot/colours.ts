/** The colours of parameters, by their order from 1. Those after the first two are also the colours of letters. */
export const parameterRoles = [
  'parameter-1',
  'parameter-2',
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

type ParameterRole = (typeof parameterRoles)[number];

/** What each of them is, by the names of the variables of the style sheet. */
export function parameterColours(
  read: (name: string) => string,
): Readonly<Record<ParameterRole, string>> {
  return Object.fromEntries(parameterRoles.map((role) => [role, read(`--${role}`)])) as Record<
    ParameterRole,
    string
  >;
}

/** The colours that pictures are drawn with: the CSS variables of the theme that is on. */
export interface Colours extends Readonly<Record<ParameterRole, string>> {
  readonly ink: string;
  readonly inkQuiet: string;
  readonly surface: string;
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

type LetterRole = 'parameter-1' | 'parameter-2' | 'error' | 'rate' | 'gradient' | 'path';

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
    error: read('--error'),
    rate: read('--rate'),
    gradient: read('--gradient'),
    point: read('--point'),
    path: read('--path'),
    accent: read('--accent'),
    ...parameterColours(read),
    letters: {
      'parameter-1': read('--parameter-1-text'),
      'parameter-2': read('--parameter-2-text'),
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
