import type { Index } from './indices.ts';

/** Greek letters by their names, as they are typed: θ or theta. η is kept for other uses, π is a number. */
export const greekLetters = {
  alpha: { letter: 'α', tex: String.raw`\alpha` },
  beta: { letter: 'β', tex: String.raw`\beta` },
  gamma: { letter: 'γ', tex: String.raw`\gamma` },
  delta: { letter: 'δ', tex: String.raw`\delta` },
  epsilon: { letter: 'ε', tex: String.raw`\varepsilon` },
  zeta: { letter: 'ζ', tex: String.raw`\zeta` },
  theta: { letter: 'θ', tex: String.raw`\theta` },
  kappa: { letter: 'κ', tex: String.raw`\kappa` },
  lambda: { letter: 'λ', tex: String.raw`\lambda` },
  mu: { letter: 'μ', tex: String.raw`\mu` },
  nu: { letter: 'ν', tex: String.raw`\nu` },
  xi: { letter: 'ξ', tex: String.raw`\xi` },
  rho: { letter: 'ρ', tex: String.raw`\rho` },
  sigma: { letter: 'σ', tex: String.raw`\sigma` },
  tau: { letter: 'τ', tex: String.raw`\tau` },
  phi: { letter: 'φ', tex: String.raw`\varphi` },
  chi: { letter: 'χ', tex: String.raw`\chi` },
  psi: { letter: 'ψ', tex: String.raw`\psi` },
  omega: { letter: 'ω', tex: String.raw`\omega` },
} as const;

export type GreekName = keyof typeof greekLetters;

export const greekNames = Object.keys(greekLetters) as readonly GreekName[];

/** Whether a text is the name of a Greek letter that may stand for a quantity. */
export function isGreekName(text: string): text is GreekName {
  return Object.hasOwn(greekLetters, text);
}

/** Numbers that have a letter, by the names of their symbols. */
export const namedNumbers: Readonly<Record<string, number>> = { euler: Math.E, pi: Math.PI };

/** What they are written with. */
export const numberLetters: Letters = { euler: 'e', pi: String.raw`\pi` };

/** What letters are written with that are no letters of the alphabet, by the names of their symbols. */
export type Letters = Readonly<Record<string, string>>;

// A sign before a name that nobody can type: letters of ours, so that none of them is taken for a parameter.
const nameForm = /^\$?(?<base>[A-Za-z]+)(?:_(?<subscript>.+))?$/u;

/** The name of a letter of ours, as one writes it; a parameter of the same letter has another name. */
export function ownName(name: string): string {
  return `$${name}`;
}

/** The letter and the subscript of a name: `a` and `1` of `a_1`, `v` and `a_1` of `v_a_1`. */
export function partsOfName(name: string): {
  readonly base: string;
  readonly subscript: string | undefined;
} {
  const { base = name, subscript } = nameForm.exec(name)?.groups ?? {};
  return { base, subscript };
}

function letterToTex(name: string, others: Letters): string | undefined {
  if (/^[A-Za-z]$/u.test(name)) return name;
  if (isGreekName(name)) return greekLetters[name].tex;
  return [numberLetters, others].find((letters) => Object.hasOwn(letters, name))?.[name];
}

function subscriptToTex(subscript: string, others: Letters): string {
  return /^\d{1,4}$/u.test(subscript) ? subscript : symbolToTex(subscript, undefined, others);
}

/**
 * The TeX of a symbol: x₁ of point i is written x_{1,i}.
 * @param others what further names are written with.
 * @throws {RangeError} for a name that is neither a letter nor a known word, with or without a subscript,
 * so that nothing foreign gets into a formula.
 */
export function symbolToTex(name: string, index?: Index, others: Letters = {}): string {
  const { base, subscript } = partsOfName(name);
  const letter = letterToTex(base, others);
  if (letter === undefined) throw new RangeError(`no TeX for the symbol ${name}`);
  const point = typeof index === 'number' ? String(index + 1) : index;
  const below = [
    subscript === undefined ? undefined : subscriptToTex(subscript, others),
    point,
  ].filter((part) => part !== undefined);
  return below.length === 0 ? letter : `${letter}_{${below.join(',')}}`;
}

const subscriptDigits = '₀₁₂₃₄₅₆₇₈₉';

/** A symbol without TeX, as it stands in a sentence: w₁, α; a subscript that is a letter stands behind it. */
export function plainSymbol(name: string): string {
  const { base, subscript = '' } = partsOfName(name);
  const letter = isGreekName(base) ? greekLetters[base].letter : base;
  return (
    letter + Array.from(subscript, (digit) => subscriptDigits[Number(digit)] ?? digit).join('')
  );
}
