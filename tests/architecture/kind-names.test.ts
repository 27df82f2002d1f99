/**
 * Kinds of exercises are known by name in their own folders and in the registry, and nowhere else: what differs between kinds
 * is asked of the kind. Read from syntax trees, because `class` and `function` are words of the language too.
 */
import ts from 'typescript';
import {expect, test} from 'vitest';
import {kindNames} from '#lib/kinds/registry';
import {type SourceFile, sourceFiles} from '../support/source-files';

const names: readonly string[] = kindNames;
/** What `typeof` answers is no kind. */
const comparisons = [
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
];

function isAnswerOfTypeof({parent}: ts.Node): boolean {
  return (
    ts.isBinaryExpression(parent) &&
    comparisons.includes(parent.operatorToken.kind) &&
    (ts.isTypeOfExpression(parent.left) || ts.isTypeOfExpression(parent.right))
  );
}

/** A record by kind names several; a single field of such a name is a field. */
function isRecordByKind(node: ts.Node): boolean {
  const members = ts.isObjectLiteralExpression(node)
    ? node.properties
    : ts.isTypeLiteralNode(node)
      ? node.members
      : [];
  const keys = members.flatMap((member) => (member.name === undefined ? [] : [member.name.getText()]));
  return keys.filter((key) => names.includes(key.replace(/['"]/g, ''))).length > 1;
}

function kindsNamedIn({path, text}: SourceFile): string[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const {line} = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    const note = (what: string) => found.push(`${path}:${line + 1}: ${what}`);
    if (ts.isStringLiteralLike(node)) {
      if (names.includes(node.text) && !isAnswerOfTypeof(node)) note(`'${node.text}'`);
      const folder = /(?:^|\/)kinds\/([^/]+)\//.exec(node.text)?.[1];
      if (folder !== undefined && names.includes(folder)) note(node.text);
    }
    if (isRecordByKind(node)) note('a record by kind');
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const isOwn = (path: string): boolean =>
  path === 'lib/kinds/registry.ts' || names.some((name) => path.startsWith(`lib/kinds/${name}/`));

/** The engine's and the editor's own words, which happen to be names of kinds. */
const wordsOfTheEngine: readonly string[] = [
  'lib/grader/worker/realm/inspect-names.js',
  'lib/languages/sql/label.ts',
];

function violations(files: readonly SourceFile[]): string[] {
  return files
    .filter(({path}) => /^(app|lib|prisma)\/.*[.](ts|tsx|js|cjs|mjs)$/.test(path))
    .filter(({path}) => !isOwn(path) && !wordsOfTheEngine.includes(path) && !path.includes('/generated/'))
    .flatMap(kindsNamedIn);
}

test('no kind is named outside its folder and the registry', () => {
  expect(violations(sourceFiles(/[.](ts|tsx|js|cjs|mjs)$/))).toEqual([]);
});

test.each([
  "if (signature.kind === 'simulation') return 4;",
  "switch (kind) { case 'function': return 1; }",
  "type Name = 'function' | 'class';",
  "const kind = z.enum(['async']);",
  'const most = {function: 40, class: 40, async: 12, simulation: 12};',
  'type Efforts = {function: number; async: number};',
  "import {judgeClass} from '#lib/kinds/class/judge';",
  "const input = await import('../kinds/async/input');",
])('a kind that is named elsewhere is noticed: %s', (text) => {
  expect(violations([{path: 'lib/grader/host/planted.ts', text}])).not.toEqual([]);
  expect(violations([{path: 'lib/kinds/async/own.ts', text}])).toEqual([]);
});

test.each([
  "const isCallable = typeof value === 'function';",
  'class Counter { async next() { return function () {}; } }',
  'const node = {async: true};',
  "import {kindOf} from '#lib/kinds/registry';",
])('what only looks like a kind is let through: %s', (text) => {
  expect(violations([{path: 'lib/grader/host/planted.ts', text}])).toEqual([]);
});
