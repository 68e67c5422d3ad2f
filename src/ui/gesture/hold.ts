/** A change that goes on until the hand rests; nobody but the hand that began it can end it. */
export interface Hold {
  /** Whether it still goes on: something else may have put an end to it. */
  readonly isUnderWay: () => boolean;
  /** It stays as it is. After its end this does nothing. */
  readonly end: () => void;
  /** All that was done since it began is undone. After its end this does nothing. */
  readonly takeBack: () => void;
}
