'use strict';
/**
 * Which room may open which door: the one source of truth, checked by `npm run check`. ARCHITECTURE.md draws it.
 * Every rule here has a planted violation in tests/architecture that it must catch.
 */

/** What exercises are made of, whatever their kind and language. */
const plain = ['base', 'verdict', 'exercise-sdk', 'values'];

/** What use cases stand on. */
const below = [...plain, 'env', 'kinds', 'languages', 'exercises', 'grader', 'database'];

/**
 * The rooms of lib, each with the rooms it may import from (besides itself), values and types alike. Lower rooms come first:
 * a room imports from those above it in this list only, and a test says so.
 */
const rooms = {
  base: [],
  access: ['base'],
  verdict: ['base'],
  'exercise-sdk': ['base'],
  values: ['base', 'exercise-sdk'],
  // What it measured, as figures are drawn: types alone.
  'design-simulator': ['base', 'verdict'],
  'answer-sheet': ['base'],
  languages: [...plain, 'design-simulator'],
  kinds: [...plain, 'design-simulator', 'answer-sheet', 'languages'],
  // What runs an author's code is handed in.
  exercises: [...plain, 'languages', 'kinds'],
  // The environment for the host's process, which is given a few variables of it; the worker is kept from it by a rule of its own.
  grader: [...plain, 'env', 'design-simulator', 'answer-sheet', 'languages', 'kinds', 'exercises'],
  // What it proves exercises with is handed in; its type is the grader's.
  authoring: [...plain, 'languages', 'kinds', 'exercises', 'grader/(grader|limits)'],
  http: ['base'],
  database: ['base', 'env'],
  data: [
    'base',
    'env',
    'verdict',
    'exercise-sdk',
    'languages/browser',
    'exercises',
    'database',
    'access/(scope|role|context|acts)',
  ],
  backup: ['base', 'database', 'access', 'data'],
  auth: ['base', 'env', 'http', 'database', 'access', 'data'],
  archive: ['base', 'languages/browser', 'data', 'access'],
  recall: ['base'],
  // What candidates keep beside their code, and what it says of them.
  practice: ['base', 'verdict', 'exercises', 'data', 'access', 'recall'],
  catalogue: [...below, 'data', 'access', 'practice'],
  submissions: [...below, 'data', 'access', 'catalogue'],
  notes: ['base', 'data', 'access', 'catalogue'],
  'own-inputs': ['base', 'data', 'access', 'catalogue'],
  help: ['base', 'exercises', 'data', 'access', 'recall', 'practice', 'catalogue'],
  sharing: ['base', 'data', 'access'],
  assessment: ['base', 'answer-sheet', 'kinds', 'data', 'access', 'catalogue'],
  review: ['base', 'exercises', 'data', 'access', 'recall', 'practice', 'catalogue'],
  // Exercises that authors write in the browser, and their proof.
  drafting: [...below, 'authoring', 'data', 'access', 'catalogue', 'submissions'],
  // Inputs that candidates propose as cases; accepted, they go into a draft.
  proposals: [...below, 'data', 'access', 'catalogue', 'submissions', 'drafting'],
  // Pages and metrics for administrators; of the grader and the queues only the types of what they report.
  administration: ['base', 'access', 'data', 'auth', 'grader/grader', 'submissions/boss'],
  metrics: ['base', 'http', 'data', 'grader/grader', 'submissions/boss'],
  platform: [...below, 'data', 'auth', 'catalogue', 'submissions', 'drafting', 'proposals', 'metrics'],
};

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `lib/${room} may import from ${allowed.length === 0 ? 'no other room' : allowed.join(', ')}.`,
  severity: 'error',
  from: {path: `^lib/${room}/`},
  to: {path: '^lib/', pathNot: `^lib/(${[room, ...allowed].join('|')})(/|[.]ts$)`},
}));

/** Packages that only one room may import. */
const onlyImporters = [
  {name: 'isolated-vm', packages: 'isolated-vm', rooms: '^lib/grader/worker/'},
  {name: 'sqlite-wasm', packages: '@sqlite.org/sqlite-wasm', rooms: '^lib/grader/worker/'},
  {name: 'prisma-client', packages: '@prisma/client', rooms: '^(lib/data|tests/data)/'},
  {name: 'next-auth', packages: 'next-auth', rooms: '^((lib|tests)/auth/|app/api/auth/)'},
  {name: 'ts-fsrs', packages: 'ts-fsrs', rooms: '^lib/recall/'},
  {name: 'prom-client', packages: 'prom-client', rooms: '^lib/metrics/'},
  {name: 'pg-boss', packages: 'pg-boss', rooms: '^lib/(submissions|database)/'},
  // Which asks the server for the page of every link in view.
  {name: 'next-link', packages: 'next/link[.]js', rooms: '^app/_components/page-link[.]tsx$'},
  {name: 'pglite', packages: '(@electric-sql/pglite|pglite-prisma-adapter)', rooms: '^(lib|tests)/database/'},
];

const onlyImporterRules = onlyImporters.map(({name, packages, rooms: importers}) => ({
  name: `only-importer-${name}`,
  comment: `${packages} is imported in ${importers} and nowhere else.`,
  severity: 'error',
  from: {pathNot: `${importers}|node_modules`},
  to: {path: `node_modules/${packages}(/|$)`},
}));

/** Parts of Node 26 that the resolver has not heard of. */
const newerBuiltIns = '^(node:)?ffi$';

const island = '^app/.*(_workspace|_components)/';

module.exports = {
  forbidden: [
    ...roomRules,
    ...onlyImporterRules,
    {
      name: 'platform-from-entries',
      comment:
        'Pages, routes and commands ask for the platform; use cases are handed what they need, and name no type of it.',
      severity: 'error',
      from: {pathNot: '^(app|tests|lib/(platform|cli))/|^instrumentation[.]ts$'},
      to: {path: '^lib/platform/'},
    },
    {
      name: 'generated-client',
      comment: 'The generated database client belongs to lib/data.',
      severity: 'error',
      from: {pathNot: '^(lib/data|tests/data)/'},
      to: {path: '^lib/data/generated/'},
    },
    {
      name: 'exercise-imports-sdk-only',
      comment: 'An exercise is content: it may use its own folder and lib/exercise-sdk.',
      severity: 'error',
      from: {path: '^exercises/([^/]+)/'},
      to: {pathNot: '^(exercises/$1/|lib/exercise-sdk/)'},
    },
    {
      name: 'host-forks-worker',
      comment:
        'What runs beside a candidate’s code is another process, forked by path; nothing else imports it.',
      severity: 'error',
      from: {pathNot: '^(lib|tests)/grader/worker/|^tests/grader/runtimes/'},
      to: {path: '^lib/grader/worker/'},
    },
    {
      name: 'worker-knows-nothing',
      comment:
        'The process that runs a candidate’s code never reaches what holds answers, people or secrets.',
      severity: 'error',
      from: {path: '^lib/grader/worker/'},
      to: {
        path: '^lib/(data|database|auth|submissions|exercises|kinds|platform|env|cli)(/|[.])|^lib/grader/host/|node_modules/(next|next-auth|react|pg|pg-boss|@prisma)/',
        reachable: true,
      },
    },
    {
      name: 'pages-without-host',
      comment:
        'The process that serves pages never reaches the grader’s host: it runs in a process of its own, so that a crash there takes no page down.',
      severity: 'error',
      from: {
        path: '^(app|lib/(platform|submissions|catalogue|auth|data|grader/service))/|^instrumentation[.]ts$',
      },
      to: {path: '^lib/grader/(host/|index[.]ts$)', reachable: true},
    },
    {
      name: 'lib-knows-no-pages',
      comment: 'lib serves the pages; it never imports them.',
      severity: 'error',
      from: {path: '^lib/'},
      to: {path: '^app/'},
    },
    {
      name: 'lib-renders-nothing',
      comment: 'lib holds no components.',
      severity: 'error',
      from: {path: '^lib/'},
      to: {path: 'node_modules/(react|react-dom)/'},
    },
    {
      name: 'app-asks-use-cases',
      comment: 'Pages and routes ask use cases; the machinery under them is not theirs.',
      severity: 'error',
      from: {path: '^app/'},
      to: {path: '^lib/(grader/|cli/|env)'},
    },
    {
      name: 'island-values',
      comment:
        'What runs in the browser takes verdicts, how text is cut and numbers are written, and limits from lib, the simulator of designs, what is made for the browser (browser.ts), and types.',
      severity: 'error',
      from: {path: island},
      to: {
        path: '^lib/',
        pathNot:
          '^lib/(verdict/|design-simulator/|answer-sheet/|base/(cut-text|count|limits)[.]ts|[^/]+/browser[.]ts)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'island-types',
      comment:
        'Of the types in lib, the browser sees views and plain vocabularies: what a candidate may see.',
      severity: 'error',
      from: {path: island},
      to: {
        path: '^lib/',
        pathNot:
          '^lib/(verdict/|design-simulator/|answer-sheet/|base/|[^/]+/browser[.]ts|exercises/exercise[.]ts|access/viewer[.]ts|[^.]*views?[.]ts)',
      },
    },
    {
      name: 'island-without-node',
      comment: 'The browser has no Node.',
      severity: 'error',
      from: {path: island},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'production-without-tests',
      comment: 'What ships imports no test and nothing that only tests install.',
      severity: 'error',
      from: {path: '^(app|lib|exercises|prisma|instrumentation)'},
      to: {path: '^tests/'},
    },
    {
      name: 'production-without-dev-dependencies',
      comment: 'What ships imports dependencies, not devDependencies.',
      severity: 'error',
      from: {path: '^(app|lib|exercises|instrumentation)', pathNot: '^lib/cli/'},
      to: {dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/'},
    },
    {
      name: 'declared-dependencies',
      comment: 'A package is imported only when package.json names it.',
      severity: 'error',
      from: {},
      to: {dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'], pathNot: newerBuiltIns},
    },
    {
      name: 'resolvable',
      comment: 'An import leads somewhere.',
      severity: 'error',
      from: {},
      to: {couldNotResolve: true, pathNot: newerBuiltIns},
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need one another are one file, or lack a third. Types may refer back.',
      severity: 'error',
      from: {pathNot: '^lib/data/generated/'},
      to: {circular: true, viaOnly: {dependencyTypesNot: ['type-only']}},
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is left over.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(app|lib)/',
        pathNot:
          '[.]d[.]ts$|^lib/data/generated/|^lib/kinds/[^/]+/[^/]+[.]js$|^lib/grader/worker/realm/[^/]+[.]js$|^lib/cli/parent-watchdog[.]ts$',
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    exclude: {path: '^(exercises/[^/]+/submissions|tests/hostile|[.]next)/'},
    tsPreCompilationDeps: 'specify',
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    cache: {folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content'},
  },
};
