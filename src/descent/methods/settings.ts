/** A number that belongs to a method. */
export interface Setting {
  /** Its letter in formulas; undefined for one that stands in none. */
  readonly letter: string | undefined;
  readonly usual: number;
  readonly kind: 'real' | 'whole';
  readonly holds: (value: number) => boolean;
}

function isShare(value: number): boolean {
  return value >= 0 && value < 1;
}

/** How much of what is carried is kept in an iteration. */
function kept(letter: string, usual: number): Setting {
  return { letter, usual, kind: 'real', holds: isShare };
}

/** The settings of all methods by their names, which are those of the keys in links and files. */
export const settingTable = {
  /** How many points an iteration uses. */
  size: { letter: undefined, usual: 2, kind: 'whole', holds: (value) => value >= 1 },
  momentum: kept('beta', 0.9),
  alpha: kept('alpha', 0.9),
  beta1: kept('beta_1', 0.9),
  beta2: kept('beta_2', 0.999),
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof settingTable;

export const settingNames = Object.keys(settingTable) as readonly SettingName[];

/** A number for every setting, also for those that a method does not have. */
export type Settings = Readonly<Record<SettingName, number>>;

/** Its letter, its usual value, and which numbers are possible. */
export function settingOf(name: SettingName): Setting {
  return settingTable[name];
}

/** Whether a number can be the setting. */
export function isPossible(name: SettingName, value: number): boolean {
  const { kind, holds } = settingOf(name);
  return (kind === 'whole' ? Number.isSafeInteger(value) : Number.isFinite(value)) && holds(value);
}

/** All settings, the usual ones for those that are not given. */
export function settingsFrom(given: Partial<Settings>): Settings {
  return {
    size: given.size ?? settingTable.size.usual,
    momentum: given.momentum ?? settingTable.momentum.usual,
    alpha: given.alpha ?? settingTable.alpha.usual,
    beta1: given.beta1 ?? settingTable.beta1.usual,
    beta2: given.beta2 ?? settingTable.beta2.usual,
  };
}
