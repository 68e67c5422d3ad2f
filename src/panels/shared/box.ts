export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in a picture, in pixels. */
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}
