/**
 * Whether this is the app as it is published, with files beside it: not the single file, which has none,
 * and not the development server.
 */
export const isPublished: boolean =
  import.meta.env.PROD && import.meta.env.VITE_SINGLE_FILE !== true;
