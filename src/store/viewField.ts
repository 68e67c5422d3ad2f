import { numberInLink, optionNamed } from './formats/linkValue.ts';
import { selection, type SightName, sightNames } from './lessons/sight.ts';

/** How the values of a field stand in links. */
export interface LinkTexts<Value> {
  readonly key: string;
  readonly write: (value: Value) => string;
  /** What a text means; undefined when it is not possible. */
  readonly read: (text: string) => Value | undefined;
}

/** One field of the view: all that links, files and stored states have to know of it. */
export interface ViewField<Value> {
  /** The value on the first visit, which is not written into links. */
  readonly usual: Value;
  /**
   * `picture`: it says what is shown, so it goes into run files and is reset when something is
   * opened. `person`: it belongs to who sits at the screen, and stays.
   */
  readonly belongsTo: 'picture' | 'person';
  /** Undefined when links do not speak of it. */
  readonly link: LinkTexts<Value> | undefined;
  /** Whether something read from a file or from the browser's storage is a value of the field. */
  readonly holds: (value: unknown) => value is Value;
  /** What a value is called today that older files and storages call otherwise; any other stays. */
  readonly renewed: (value: unknown) => unknown;
}

/** A field with a few values to choose from. */
export interface ChoiceField<Option extends string> extends ViewField<Option> {
  readonly options: readonly Option[];
}

type Owner = ViewField<unknown>['belongsTo'];

function itself(value: unknown): unknown {
  return value;
}

/**
 * A row of a field with a few values, each called in links what it is called in code.
 * @param older names that values had in earlier versions, and what they are called today.
 */
export function choice<const Option extends string>(
  key: string,
  options: readonly Option[],
  usual: NoInfer<Option>,
  belongsTo: Owner = 'picture',
  older: Readonly<Record<string, NoInfer<Option>>> = {},
): ChoiceField<Option> {
  const holds = (value: unknown): value is Option => options.some((option) => option === value);
  const renewed = (value: unknown): unknown =>
    typeof value === 'string' && Object.hasOwn(older, value) ? older[value] : value;
  const read = (text: string): Option | undefined => {
    const named = optionNamed(text, options);
    const before = named === undefined ? optionNamed(text, Object.keys(older)) : undefined;
    return before === undefined ? named : older[before];
  };
  const link = { key, write: (value: Option) => value, read };
  return { usual, belongsTo, link, holds, renewed, options };
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** A field that is on or off, with the two texts that say so in links. */
export function switched(
  key: string,
  [on, off]: readonly [on: string, off: string],
  usual: boolean,
): ViewField<boolean> {
  const read = (text: string): boolean | undefined => {
    const option = optionNamed(text, [on, off]);
    return option === undefined ? undefined : option === on;
  };
  const link = { key, write: (value: boolean) => (value ? on : off), read };
  return { usual, belongsTo: 'picture', link, holds: isBoolean, renewed: itself };
}

/**
 * A field that is on, off, or as it comes by itself, which is its usual value. It was a switch once: true
 * and false in files and storages are on and off.
 */
export function switchedOrAuto<const Auto extends string>(
  key: string,
  [auto, on, off]: readonly [auto: Auto, on: 'on', off: 'off'],
): ChoiceField<Auto | 'on' | 'off'> {
  const field = choice<Auto | 'on' | 'off'>(key, [auto, on, off], auto);
  const renewed = (value: unknown): unknown =>
    value === true ? on : value === false ? off : value;
  return { ...field, renewed };
}

/** A habit of the person at the screen, of which links do not speak. */
export function habit(usual: boolean): ViewField<boolean> {
  return { usual, belongsTo: 'person', link: undefined, holds: isBoolean, renewed: itself };
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/**
 * The index of a point, or all of them; `auto` for one from which something can be learnt, as long as
 * nobody has chosen. People count points from 1, arrays from 0.
 */
export function pointOrAll(key: string): ViewField<number | 'all' | 'auto'> {
  const read = (text: string): number | 'all' | 'auto' | undefined => {
    const option = optionNamed(text, ['all', 'auto']);
    if (option !== undefined) return option;
    const index = (numberInLink(text, 'whole') ?? 0) - 1;
    return isIndex(index) ? index : undefined;
  };
  return {
    usual: 'auto',
    belongsTo: 'picture',
    link: { key, write: (value) => (typeof value === 'string' ? value : String(value + 1)), read },
    holds: (value): value is number | 'all' | 'auto' =>
      value === 'all' || value === 'auto' || isIndex(value),
    renewed: itself,
  };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function countIn(text: string): number | undefined {
  const value = numberInLink(text, 'whole');
  return isCount(value) ? value : undefined;
}

/** A number that counts from 1, or `auto`, which it is where nobody says otherwise. */
export function countedOrAuto(key: string): ViewField<number | 'auto'> {
  const read = (text: string): number | 'auto' | undefined =>
    optionNamed(text, ['auto']) === undefined ? countIn(text) : 'auto';
  return {
    usual: 'auto',
    belongsTo: 'picture',
    link: { key, write: String, read },
    holds: (value): value is number | 'auto' => value === 'auto' || isCount(value),
    renewed: itself,
  };
}

/** A number that counts from 1, and is 1 where nobody says otherwise. */
export function counted(key: string): ViewField<number> {
  return {
    usual: 1,
    belongsTo: 'picture',
    link: { key, write: String, read: countIn },
    holds: isCount,
    renewed: itself,
  };
}

function isSight(value: unknown): value is SightName {
  return sightNames.some((name) => name === value);
}

/** Names of panels and controls, by comma in links; usually none. Equal selections are the same array. */
export function namesOfSight(key: string): ViewField<readonly SightName[]> {
  const read = (text: string): readonly SightName[] | undefined => {
    const parts = text.split(',').filter((part) => part.trim() !== '');
    const names = parts.map((part) => optionNamed(part, sightNames));
    return names.includes(undefined) ? undefined : selection(names.filter(isSight));
  };
  return {
    usual: selection([]),
    belongsTo: 'picture',
    link: { key, write: (names) => names.join(','), read },
    holds: (value): value is readonly SightName[] => Array.isArray(value) && value.every(isSight),
    renewed: (value) => (Array.isArray(value) && value.every(isSight) ? selection(value) : value),
  };
}

const shortNames = /^(?:[a-z][a-z0-9_]{0,15}(?:,[a-z][a-z0-9_]{0,15})?)?$/u;

/**
 * The names of one parameter or of two, by comma: `m`, `a,k`. Which ones there are the model says; where it has
 * none of these names it is as if nothing were said. In small letters, because links lose the others.
 */
export function oneOrTwoNames(key: string): ViewField<string> {
  const holds = (value: unknown): value is string =>
    typeof value === 'string' && shortNames.test(value);
  const read = (text: string): string | undefined => {
    // What links pick up on their way: blanks, plus signs in their place, quotation marks.
    const names = text
      .toLowerCase()
      .replaceAll(/[\s+"'`“”‘’]/gu, '')
      .split(',');
    const joined = names.join(',');
    return holds(joined) && new Set(names).size === names.length ? joined : undefined;
  };
  const link = { key, write: (value: string) => value, read };
  return { usual: '', belongsTo: 'picture', link, holds, renewed: itself };
}
