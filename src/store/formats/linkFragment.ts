import * as v from 'valibot';

/** The fragment of a share link, without '#'. */
// A schema for other programs knows no flags of an expression.
// oxlint-disable-next-line require-unicode-regexp
export const linkFragment = v.pipe(v.string(), v.regex(/^[^#]*$/));
