// What the build writes before the text of the service worker.
declare const version: string;
declare const files: readonly string[];
