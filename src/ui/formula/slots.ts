/** A formula in TeX with numbered slots ⟦0⟧ ⟦1⟧ …, and the digits that stand in them. */
export interface FormulaSource {
  readonly skeleton: string;
  readonly numbers: readonly string[];
}

const slotPattern = /⟦(\d+)⟧/gu;

/** The indices of the slots in a skeleton, in the order in which they stand there. */
export function slotsOf(skeleton: string): readonly number[] {
  return [...skeleton.matchAll(slotPattern)].map((match) => Number(match[1]));
}

/**
 * The skeleton with every slot filled.
 * @throws {RangeError} when a slot has no number.
 */
export function fillSlots(skeleton: string, numbers: readonly string[]): string {
  return skeleton.replaceAll(slotPattern, (_, index: string) => {
    const digits = numbers[Number(index)];
    if (digits === undefined) throw new RangeError(`no number for slot ${index} of ${skeleton}`);
    return digits;
  });
}

/**
 * Digits that stand in for those of slot `index` while a skeleton is typeset. They are found again
 * in the result, so they must not occur anywhere else: no formula of ours has such a number.
 */
export function sentinel(index: number): string {
  return `7305${String(index).padStart(3, '0')}19`;
}
