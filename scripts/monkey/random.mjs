/** Whole numbers and choices by chance, the same for the same seed: mulberry32, of 32 bits. */
export class Chance {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** @returns {number} from 0, below 1 */
  share() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /**
   * @param {number} end
   * @returns {number} a whole number from 0, below the end
   */
  below(end) {
    return Math.floor(this.share() * end);
  }

  /**
   * @template Value
   * @param {readonly Value[]} values not empty
   * @returns {Value}
   */
  of(values) {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new RangeError('nothing to choose from');
    return value;
  }
}
