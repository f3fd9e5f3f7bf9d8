/** The walls of the house: routes → features → lib → db, features one way, no cycles. */
const FEATURES = [
  'neighbourhoods',
  'accounts',
  'people',
  'places',
  'posts',
  'introductions',
  'sheets',
  'moderation',
  'desk',
];

// A feature may not know those after it; sheets and moderation, side by side, may not know each other.
const oneWay = FEATURES.map((feature, place) => {
  const later = FEATURES.slice(place + 1);
  if (feature === 'moderation') later.push('sheets');
  return {
    name: `features-one-way-${feature}`,
    severity: 'error',
    from: { path: `^app/features/${feature}/` },
    to: { path: `^app/features/(${later.join('|') || 'none'})/` },
  };
});

const wall = (name, from, to, more = {}) => ({
  name,
  severity: 'error',
  from: { path: from, ...more },
  to,
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^(app|db)/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'no-unknown',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?|virtual:|paraglide' },
    },
    ...oneWay,
    wall('features-know-no-http', '^app/features/', { path: '^app/(routes|server|jobs)/' }),
    wall('lib-knows-db-and-words-only', '^app/lib/', { path: '^app/(?!lib/|i18n/)' }),
    wall('components-know-words-only', '^app/components/', {
      path: '^(app/(?!components/|i18n/)|db/(?!vocabulary))',
    }),
    wall('i18n-knows-vocabulary-only', '^app/i18n/', {
      path: '^(app/(?!i18n/)|db/(?!vocabulary))',
    }),
    // The seed plays the cast through the domain's verbs, so it alone looks up.
    wall(
      'db-knows-nothing-above',
      '^db/',
      { path: '^app/' },
      { pathNot: '^db/seed(-places)?\\.ts$' },
    ),
    wall(
      'only-the-demo-seeds',
      '^(app|db)/',
      { path: '^db/(seed|seed-places|cast)\\.ts$' },
      { pathNot: '^(app/server/demo\\.server\\.ts|db/seed(-places)?\\.ts)$' },
    ),
    wall('pure-stays-pure', '/(policy|form|vocabulary)\\.ts$', {
      path: '\\.server\\.tsx?$|^db/(schema|open|columns)|node_modules/(drizzle-orm|better-sqlite3|pg|express)',
    }),
    wall(
      'only-sessions-know-lucia',
      '^(app|db)/',
      { path: 'node_modules/lucia' },
      { pathNot: '^app/features/accounts/sessions\\.server\\.ts$' },
    ),
    wall('tests-stay-outside', '^(app|db)/', { path: '^tests/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(app/i18n/paraglide|app/server/launch)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
