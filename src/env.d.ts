interface ImportMetaEnv {
  /** Set where the app is built as one file, see `scripts/build/singleFile.ts`. */
  readonly VITE_SINGLE_FILE?: boolean;
}
