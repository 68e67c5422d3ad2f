import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compileMessages } from './scripts/build/compileMessages.ts';
import { contentSecurity } from './scripts/build/contentSecurity.ts';
import { firstPaint } from './scripts/build/first/firstPaint.ts';
import { offlineSite } from './scripts/build/offline/offlineSite.ts';
import { katexFonts } from './scripts/build/katexFonts.ts';
import { katexParts } from './scripts/build/katexParts.ts';
import { preloadPanels } from './scripts/build/preloadPanels.ts';
import { singleFile } from './scripts/build/singleFile.ts';

// Tests of what draws: they get a document. All others run in plain Node, test/browser in a browser.
const componentTests = ['test/**/*.test.tsx', 'test/{panels,controls,ui,app}/**/*.test.ts'];

/** The path of a module of ours that takes the place of a part of a package. */
function standIn(name: string): string {
  return fileURLToPath(new URL(`scripts/build/${name}.ts`, import.meta.url));
}

/** What the site and the single file are built with. */
const shared = () => ({
  resolve: {
    alias: {
      'victory-vendor/d3-scale': standIn('rechartsScales'),
      'decimal.js-light': standIn('noDecimals'),
    },
  },
  plugins: [react(), compileMessages(), katexFonts(), katexParts()],
  build: { target: 'es2022' },
});

const { resolve, plugins, build } = shared();

export default defineConfig({
  // Relative addresses, so that the built app works from any sub-folder.
  base: './',
  resolve,
  plugins: [
    ...plugins,
    preloadPanels(),
    firstPaint(shared),
    contentSecurity(),
    singleFile(shared),
    offlineSite(),
  ],
  build: {
    ...build,
    // A data: font would break the content security policy, and would be loaded before it is used.
    assetsInlineLimit: 0,
  },
  // Without isolation a worker loads React, KaTeX and the app once, not once for each file.
  test: {
    // A busy machine is no failure: properties look at thousands of cases.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // The default leaves one processor idle; of two, that is half of the machine.
    maxWorkers: '100%',
    // Otherwise plugins do not see it, and formulas would be tested with a KaTeX that the app has not.
    server: { deps: { inline: ['katex'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: componentTests,
          environment: 'node',
          isolate: false,
          setupFiles: ['test/support/propertySetup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: componentTests,
          environment: 'jsdom',
          isolate: false,
          setupFiles: ['test/support/propertySetup.ts', 'test/support/componentSetup.ts'],
        },
      },
    ],
  },
});
