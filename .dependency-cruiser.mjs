// Which folder of src may import which. The tests run it: test/architecture/imports.test.ts.

/** What each folder may import from, besides itself. */
export const allowedImports = {
  numerics: [],
  calculus: ['numerics'],
  model: ['numerics', 'calculus'],
  regression: ['numerics', 'calculus', 'model'],
  descent: ['numerics', 'calculus', 'model', 'regression'],
  derivation: ['numerics', 'calculus', 'model', 'regression', 'descent'],
  i18n: [],
  ui: [],
  store: ['numerics', 'calculus', 'model', 'regression', 'descent', 'derivation', 'i18n'],
  guide: ['numerics', 'calculus', 'model', 'regression', 'descent', 'derivation', 'i18n', 'store'],
  playback: [
    'numerics',
    'calculus',
    'model',
    'regression',
    'descent',
    'derivation',
    'i18n',
    // The frames that all that is drawn shares.
    'ui',
    'store',
  ],
  panels: [
    'numerics',
    'calculus',
    'model',
    'regression',
    'descent',
    'derivation',
    'i18n',
    'ui',
    'store',
    'guide',
    'playback',
  ],
  controls: [
    'numerics',
    'calculus',
    'model',
    'regression',
    'descent',
    'derivation',
    'i18n',
    'ui',
    'store',
    'guide',
    'playback',
  ],
};

/** The folders that know no React, no browser and no clock. */
export const pureFolders = ['numerics', 'calculus', 'model', 'regression', 'descent', 'derivation'];

const pure = `^src/(${pureFolders.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(allowedImports).map(([folder, others]) => ({
      name: `one-way-${folder}`,
      comment: 'Imports run one way, see "The house" in the README.',
      severity: /** @type {const} */ ('error'),
      from: { path: `^src/${folder}/` },
      to: { path: '^(src|test|scripts)/', pathNot: `^src/(${[folder, ...others].join('|')})/` },
    })),
    {
      name: 'a-panel-imports-no-panel',
      comment: 'What panels share lies in panels/shared, in ui, or in the store.',
      severity: 'error',
      from: { path: '^src/panels/([^/]+)/' },
      to: { path: '^src/panels/[^/]+/', pathNot: '^src/panels/($1|shared)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'app-is-the-top',
      comment: 'Nothing below knows what puts it together.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'src-knows-no-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'src-runs-in-browsers',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-folders-know-no-packages',
      comment: 'What needs one belongs in the layers above. Marching squares are arithmetic alone.',
      severity: 'error',
      from: { path: pure },
      to: { path: 'node_modules/', pathNot: 'node_modules/d3-contour/' },
    },
    {
      name: 'pure-folders-know-no-user-interface',
      comment: 'Named apart, because a package that cannot be resolved has no path.',
      severity: 'error',
      from: { path: pure },
      to: { path: '^(react|react-dom|zustand|recharts|katex)(/|$)' },
    },
    {
      name: 'store-knows-no-react',
      comment: 'One file binds the store to React.',
      severity: 'error',
      from: { path: '^src/store/', pathNot: '^src/store/useAppState\\.tsx?$' },
      to: { path: '(^|node_modules/)(@types/)?(react|react-dom|recharts|katex)(/|$)' },
    },
  ],
  options: {
    // Types count as well: a pure folder that borrows a type from above is upside down.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
