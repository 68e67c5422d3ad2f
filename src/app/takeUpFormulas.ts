// As `scripts/build/preloadPanels.ts` asks for them.
const fonts = [
  '1em KaTeX_Main',
  'italic 1em KaTeX_Math',
  '1em KaTeX_Size1',
  '1em KaTeX_Size2',
  '1em KaTeX_Size3',
];

/**
 * Takes up what the page has asked for to set formulas, also where a scene begins without any: they are at
 * hand when the scene that shows them comes, and nothing was fetched in vain.
 */
export async function takeUpFormulas(): Promise<void> {
  try {
    await import('../panels/derivation/Derivation.tsx');
    await Promise.all(fonts.map(async (font) => document.fonts.load(font)));
  } catch {
    // The panel that needs them says so.
  }
}
