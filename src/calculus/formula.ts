/**
 * TeX whose numbers can be exchanged without rendering it anew: as long as the skeleton is the
 * same, only the text of the slots changes.
 */
export interface Formula {
  /** TeX with the slots ⟦0⟧, ⟦1⟧, …, each once and in this order. */
  readonly skeleton: string;
  /** What belongs in the slots: unsigned decimals such as `3.45`. Signs and powers of ten are in the skeleton. */
  readonly numbers: readonly string[];
}

/** What stands in a skeleton where a number is put in later; no TeX of ours has these brackets. */
export function slotMark(slot: number): string {
  return `⟦${slot}⟧`;
}

/**
 * The TeX of a formula, its slots filled.
 * @throws {RangeError} when a slot has no number.
 */
export function formulaToTex(formula: Formula): string {
  return formula.skeleton.replaceAll(/⟦(\d+)⟧/gu, (_mark, slot: string) => {
    const digits = formula.numbers[Number(slot)];
    if (digits === undefined) throw new RangeError(`no number for slot ${slot}`);
    return digits;
  });
}
