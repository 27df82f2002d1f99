import {expect, test} from 'vitest';
import {type SourceFile, sourceFiles} from '../support/source-files';

const linesMax = 300;
/** Files that have grown past it and are to be split by meaning; their sizes may only shrink. */
const grown: Readonly<Record<string, number>> = {
  'lib/languages/javascript/instrument.ts': 400,
};
const topLevel = [
  ...['app', 'exercises', 'lib', 'prisma', 'tests', '.ci'],
  ...['package.json', 'package-lock.json', 'next.config.js', 'tsconfig.json', 'biome.json', 'knip.json'],
  ...['instrumentation.ts', 'proxy.ts', 'vitest.config.ts', 'postcss.config.mjs', '.dependency-cruiser.cjs'],
  ...['README.md', 'ARCHITECTURE.md', 'LICENSE', '.npmrc', '.gitignore', '.gitattributes', '.editorconfig'],
];

/** The only readers of the environment: the door, and what runs before or beside it. */
const environmentReaders = [
  'lib/env.ts',
  'lib/cli/bootstrap.cjs',
  'lib/cli/install.cjs',
  'lib/cli/npm.cjs',
  'next.config.js',
  // Which runtime a bundle is for is a constant in it, not a setting.
  'instrumentation.ts',
];

/** Ours; what attacks the grader is written as attackers write. */
const code = sourceFiles(/[.](ts|tsx|js|cjs|mjs)$/).filter(
  ({path}) => !/^tests\/hostile\/[^/]+\/submission/.test(path),
);

function paths(files: readonly SourceFile[]): string[] {
  return files.map((file) => file.path);
}

test('the top level holds what it always holds', () => {
  const found = new Set(sourceFiles(/./).map(({path}) => path.split('/')[0]!));
  expect([...found].filter((name) => !topLevel.includes(name))).toEqual([]);
});

test('lib holds no component', () => {
  expect(paths(code.filter(({path}) => path.startsWith('lib/') && /[.][tj]sx$/.test(path)))).toEqual([]);
});

test(`no file of code is longer than ${linesMax} lines`, () => {
  const long = code.filter(
    ({path, text}) => !path.startsWith('exercises/') && text.split('\n').length > (grown[path] ?? linesMax),
  );
  expect(long.map(({path, text}) => `${path}: ${text.split('\n').length}`)).toEqual([]);
});

test('no file only passes on what others export', () => {
  const isBarrel = ({path, text}: SourceFile): boolean => {
    // The SDK is all that an exercise may import: what it needs of `base` it gets here.
    if (path === 'lib/grader/index.ts' || /^(app|lib\/exercise-sdk)\//.test(path)) return false;
    const statements = text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '')
      .split(';')
      .map((statement) => statement.trim())
      .filter(Boolean);
    return (
      statements.length > 0 && statements.every((statement) => /^export\b[\s\S]*\bfrom\b/.test(statement))
    );
  };
  expect(paths(code.filter(isBarrel))).toEqual([]);
});

test('the environment is read in one place', () => {
  const shipped = code.filter(({path}) => !path.startsWith('tests/'));
  const readers = shipped.filter(({text}) =>
    /\bprocess\s*[.]\s*env\b|\bprocess\[['"]env|\benv\b.*from 'node:process'/.test(text),
  );
  expect(paths(readers).filter((path) => !environmentReaders.includes(path))).toEqual([]);
});

test('files are named in kebab-case and say what they hold', () => {
  const names = code
    .filter(({path}) => /^(lib|tests)\//.test(path) && !path.startsWith('tests/hostile/'))
    .map(({path}) => path.split('/').at(-1)!);
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*([.][a-z]+)+$/.test(name))).toEqual([]);
  expect(
    names.filter((name) => /^(utils?|helpers?|common|misc|index)[.]/.test(name) && name !== 'index.ts'),
  ).toEqual([]);
});

test('a module of lib opens with a sentence about itself', () => {
  const silent = code.filter(
    ({path, text}) =>
      path.startsWith('lib/') && !/^('use (client|server|strict)';\n)?\s*(#!.*\n)?\/(\*\*?|\/) ?/.test(text),
  );
  expect(paths(silent)).toEqual([]);
});

test('JSON columns are written through the one function that makes their text storable', () => {
  const cast = /as unknown as Prisma[.](NullableJson|Json|Input)|InputJson(Value|Object|Array)\b/;
  const written = code.filter(({path, text}) => path.startsWith('lib/') && cast.test(text));
  expect(paths(written).filter((path) => !/^lib\/data\/(json-column[.]ts|generated\/)/.test(path))).toEqual(
    [],
  );
});

test('text for people is cut between characters, by the one function that knows where they end', () => {
  const cut = /[.]slice\(0, [^)]*\)(?:[.]\w+\(\))*\}?[`'"]?(?: \+ )?[`'"]?…/;
  const cutting = code.filter(({path, text}) => /^(app|lib)\//.test(path) && cut.test(text));
  expect(paths(cutting)).toEqual([]);
});

/** What pages import or are sent that holds results of hidden cases. */
const hiddenResults = (files: readonly SourceFile[]): string[] =>
  paths(
    files.filter(
      ({path, text}) =>
        /^(app\/|lib\/data\/submission-views[.]ts$)/.test(path) &&
        (/\bimport\b[^;]*\b(?:CaseResult|Grade)\b[^;]*verdict\/grade['"]/.test(text) ||
          /\bimport\b[^;]*[*][^;]*verdict\/grade['"]|\bimport\(['"][^'"]*verdict\/grade['"]\)/.test(text)),
    ),
  );

test('pages, and what they are sent, know no type that holds results of hidden cases', () => {
  expect(hiddenResults(code)).toEqual([]);
});

test.each([
  "import type {CaseResult} from '#lib/verdict/grade';",
  "import type {FailureCategory, Grade} from '#lib/verdict/grade';",
  "import {\n  type FailureCategory,\n  type CaseResult as Case,\n} from '../../lib/verdict/grade';",
  "import type * as grades from '#lib/verdict/grade';",
  "type Cases = import('#lib/verdict/grade').Grade['cases'];",
])('a page that knows results of hidden cases is noticed: %s', (text) => {
  expect(hiddenResults([{path: 'app/planted/page.tsx', text}])).toEqual(['app/planted/page.tsx']);
  expect(hiddenResults([{path: 'lib/data/submission-views.ts', text}])).toHaveLength(1);
  expect(hiddenResults([{path: 'lib/submissions/grade.ts', text}])).toEqual([]);
});

test('a page may know the parts of a grade that are told', () => {
  const text = "import type {FailureCategory, Diagnostic, GroupScore} from '#lib/verdict/grade';";
  expect(hiddenResults([{path: 'app/planted/page.tsx', text}])).toEqual([]);
});
