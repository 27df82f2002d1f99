import {execFile} from 'node:child_process';
import {cp, mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, expect, test} from 'vitest';

type Rule = {readonly name: string; readonly to?: {readonly pathNot?: string | readonly string[]}};
type Violation = {readonly from: string; readonly rule: Rule};

const root = resolve(import.meta.dirname, '..', '..');
const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {forbidden: Rule[]};

/** One violation of each rule: the file that commits it, and its text. */
const plants: Record<string, readonly [file: string, text: string]> = {
  'room-base': ['lib/base/planted.ts', `import '#lib/verdict/target';`],
  'room-access': ['lib/access/planted.ts', `import '#lib/verdict/target';`],
  'room-verdict': ['lib/verdict/planted.ts', `import '#lib/exercises/target';`],
  'room-exercise-sdk': ['lib/exercise-sdk/planted.ts', `import '#lib/verdict/target';`],
  'room-values': ['lib/values/planted.ts', `import '#lib/kinds/target';`],
  'room-design-simulator': ['lib/design-simulator/planted.ts', `import '#lib/kinds/target';`],
  'room-answer-sheet': ['lib/answer-sheet/planted.ts', `import '#lib/kinds/target';`],
  'room-languages': ['lib/languages/javascript/planted.ts', `import type {} from '#lib/kinds/target';`],
  'room-kinds': ['lib/kinds/function/planted.ts', `import type {} from '#lib/exercises/target';`],
  'room-exercises': ['lib/exercises/planted.ts', `import type {} from '#lib/grader/target';`],
  'room-grader': ['lib/grader/planted.ts', `import '#lib/submissions/target';`],
  'room-authoring': ['lib/authoring/planted.ts', `import '#lib/data/target';`],
  'room-http': ['lib/http/planted.ts', `import '#lib/auth/target';`],
  'room-platform': ['lib/platform/planted.ts', `import '#lib/cli/target';`],
  'room-database': ['lib/database/planted.ts', `import '#lib/data/target';`],
  'room-data': ['lib/data/planted.ts', `import type {} from '#lib/submissions/target';`],
  'room-auth': ['lib/auth/planted.ts', `import '#lib/submissions/target';`],
  'room-notes': ['lib/notes/planted.ts', `import '#lib/submissions/target';`],
  'room-own-inputs': ['lib/own-inputs/planted.ts', `import '#lib/grader/target';`],
  'room-help': ['lib/help/planted.ts', `import '#lib/submissions/target';`],
  'room-assessment': ['lib/assessment/graded.ts', `import '#lib/grader/target';`],
  'room-sharing': ['lib/sharing/planted.ts', `import '#lib/submissions/target';`],
  'room-drafting': ['lib/drafting/planted.ts', `import '#lib/auth/target';`],
  'room-administration': ['lib/administration/planted.ts', `import '#lib/submissions/target';`],
  'room-proposals': ['lib/proposals/planted.ts', `import '#lib/auth/target';`],
  'room-metrics': ['lib/metrics/planted.ts', `import '#lib/submissions/target';`],
  'only-importer-prom-client': ['lib/submissions/figures.ts', `import 'prom-client';`],
  'room-backup': ['lib/backup/planted.ts', `import '#lib/submissions/target';`],
  'room-archive': ['lib/archive/planted.ts', `import '#lib/submissions/target';`],
  'room-recall': ['lib/recall/planted.ts', `import '#lib/data/target';`],
  'room-review': ['lib/review/planted.ts', `import '#lib/auth/target';`],
  'room-practice': ['lib/practice/planted.ts', `import '#lib/submissions/target';`],
  'room-submissions': ['lib/submissions/planted.ts', `import '#lib/auth/target';`],
  'room-catalogue': ['lib/catalogue/planted.ts', `import '#lib/submissions/target';`],
  'only-importer-isolated-vm': ['lib/grader/host/isolate.ts', `import 'isolated-vm';`],
  'only-importer-sqlite-wasm': ['lib/grader/host/engine.ts', `import '@sqlite.org/sqlite-wasm';`],
  'only-importer-prisma-client': ['lib/submissions/client.ts', `import type {} from '@prisma/client';`],
  'only-importer-next-auth': ['app/planted/session.ts', `import 'next-auth';`],
  'only-importer-ts-fsrs': ['lib/practice/cards.ts', `import 'ts-fsrs';`],
  'only-importer-pg-boss': ['lib/data/queue.ts', `import 'pg-boss';`],
  'only-importer-next-link': ['app/planted/line.ts', `import 'next/link';`],
  'only-importer-pglite': ['lib/data/pglite.ts', `import '@electric-sql/pglite';`],
  'platform-from-entries': ['lib/submissions/asking.ts', `import type {} from '#lib/platform/target';`],
  'generated-client': ['lib/submissions/generated.ts', `import '#lib/data/generated/target';`],
  'exercise-imports-sdk-only': ['exercises/one/cases.ts', `import '#lib/verdict/target';`],
  'host-forks-worker': ['lib/grader/host/pool.ts', `import '#lib/grader/worker/target';`],
  'worker-knows-nothing': ['lib/grader/worker/planted.ts', `import '#lib/grader/through';`],
  'pages-without-host': [
    'lib/submissions/hosting.ts',
    `import '#lib/grader/target'; import '#lib/grader/open';`,
  ],
  'lib-knows-no-pages': ['lib/verdict/page.ts', `import '../../app/target';`],
  'lib-renders-nothing': ['lib/verdict/render.ts', `import 'react';`],
  'app-asks-use-cases': ['app/planted/page.ts', `import '#lib/grader/target';`],
  'island-values': ['app/planted/_workspace/editor.ts', `import '#lib/exercises/view';`],
  'island-types': ['app/_components/list.ts', `import type {} from '#lib/exercises/target';`],
  'island-without-node': ['app/_components/file.ts', `import 'node:fs';`],
  'production-without-tests': ['lib/base/tested.ts', `import '../../tests/target';`],
  'production-without-dev-dependencies': ['lib/base/dev.ts', `import 'axe-core';`],
  'declared-dependencies': ['lib/base/undeclared.ts', `import 'scheduler';`],
  resolvable: ['lib/base/astray.ts', `import './nowhere';`],
  'no-cycles': ['lib/base/cycle-a.ts', `import './cycle-b';`],
  'no-orphans': ['lib/base/orphan.ts', `export const orphan = 1;`],
};

/** What the plants lead to, and edges that are allowed: none of these files may be complained of. */
const allowed: Record<string, string> = {
  'lib/verdict/target.ts': `import '#lib/base/target';`,
  'lib/base/target.ts': '',
  'lib/exercises/target.ts': `import '#lib/kinds/target';`,
  'lib/exercises/view.ts': `import type {} from '#lib/verdict/target';`,
  'lib/cli/target.ts': `import '#lib/grader/target';`,
  'lib/platform/target.ts': '',
  'app/_server/asking.ts': `import '#lib/platform/target';`,
  'lib/kinds/target.ts': `import type {} from '#lib/kinds/back';`,
  'lib/kinds/back.ts': `import '#lib/kinds/target';`,
  'lib/values/target.ts': '',
  'lib/languages/target.ts': `import '#lib/values/target';`,
  'lib/kinds/offered.ts': `import '#lib/languages/target';`,
  'lib/database/queue.ts': `import 'pg-boss';`,
  'lib/data/target.ts': `import '@prisma/client'; import '#lib/data/generated/target';`,
  'lib/data/generated/target.ts': '',
  'lib/auth/target.ts': `import 'next-auth'; import '#lib/data/target';`,
  'lib/submissions/target.ts': `import '#lib/grader/target'; import 'pg-boss';`,
  'lib/grader/target.ts': `import '#lib/exercises/target';`,
  'lib/grader/index.ts': `import '#lib/grader/host/target';`,
  'lib/grader/host/target.ts': '',
  'lib/cli/hosting.ts': `import '#lib/grader/index';`,
  'lib/grader/through.ts': `import '#lib/exercises/target';`,
  'lib/grader/worker/target.ts': `import 'isolated-vm';`,
  'app/target.ts': `import '#lib/submissions/target'; import '#lib/auth/target';`,
  'lib/auth/browser.ts': '',
  'app/_components/page-link.tsx': `import 'next/link';`,
  'app/_components/good.ts': `import '#lib/auth/browser'; import type {} from '#lib/exercises/view'; import '#lib/verdict/target';`,
  'exercises/one/check.ts': `import '#lib/exercise-sdk/target'; import './cases';`,
  'lib/exercise-sdk/target.ts': '',
  'tests/target.ts': `import '#lib/verdict/target';`,
};

let tree = '';
let violations: Violation[] = [];

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'boundaries-'));
  const files: Record<string, string> = {
    ...allowed,
    'lib/base/cycle-b.ts': `import './cycle-a';`,
    'lib/grader/open.ts': `import '#lib/grader/index';`,
  };
  for (const [file, text] of Object.values(plants)) files[file] = text;
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(tree, file)), {recursive: true});
    await writeFile(join(tree, file), `${text}\nexport {};\n`);
  }
  await writeFile(join(tree, 'lib/base/orphan.ts'), 'export const orphan = 1;\n');
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    await cp(join(root, name), join(tree, name));
  }
  await symlink(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
  violations = await cruise(tree);
});

afterAll(() => rm(tree, {recursive: true, force: true}));

async function cruise(cwd: string): Promise<Violation[]> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--no-cache', '--output-type', 'json'];
  const run = promisify(execFile)(process.execPath, [...args, 'app', 'lib', 'exercises', 'tests'], {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
  });
  // It exits with the number of violations; the report is on stdout all the same.
  const {stdout} = await run.catch((error: {stdout: string}) => error);
  return (JSON.parse(stdout) as {summary: {violations: Violation[]}}).summary.violations;
}

test('every rule has a planted violation', () => {
  expect(Object.keys(plants).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort());
});

test('modules of lib import downwards only: what each may import comes before it in the list', () => {
  const layers = config.forbidden.filter(({name}) => name.startsWith('room-'));
  // `env` is one file, and reads nothing of ours but base.
  const lower = new Set(['env']);
  expect(layers.length).toBeGreaterThan(10);
  for (const {name, to} of layers) {
    const own = name.slice('room-'.length);
    const [, listed] = /^\^lib\/\((.*)\)\(/.exec(String(to?.pathNot)) ?? [];
    const allowed = listed!.replace(/\/\([^)]*\)|\/[\w-]+/g, '').split('|');
    expect(
      allowed.filter((module) => module !== own && !lower.has(module)),
      name,
    ).toEqual([]);
    lower.add(own);
  }
});

test.each(Object.entries(plants))('%s catches its planted violation', (name, [file]) => {
  expect(violations.filter((violation) => violation.from === file).map(({rule}) => rule.name)).toContain(
    name,
  );
});

test('allowed edges are not complained of', () => {
  expect(violations.filter((violation) => Object.hasOwn(allowed, violation.from))).toEqual([]);
});
