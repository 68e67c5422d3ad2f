import type { Plugin } from 'vite';

/** The faces that our formulas use; the others (bold, script, fraktur, …) would only be files. */
export const usedFace = /(?:Main|Size[1-4])-Regular|Math-Italic/u;

/**
 * Drops from KaTeX's style sheet the fonts in formats that no supported browser asks for, and the
 * faces that no formula of ours uses, so that neither is part of the built app.
 */
export function katexFonts(): Plugin {
  return {
    name: 'downhill:katex-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (id.split('?')[0]?.endsWith('/katex/dist/katex.css') !== true) return null;
      return code
        .replaceAll(/@font-face \{[^}]*\}/gu, (face) => (usedFace.test(face) ? face : ''))
        .replaceAll(/, url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/gu, '');
    },
  };
}
