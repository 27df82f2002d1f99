/**
 * Languages are known by name in their own folders, in the two records of lib/languages, and where a kind writes a starter for
 * each; everything else asks the records. Read from syntax trees.
 */
import ts from 'typescript';
import {expect, test} from 'vitest';
import {languageNames} from '#lib/languages/browser';
import {type SourceFile, sourceFiles} from '../support/source-files';

/** Where a name is something else than a choice between languages. */
const exceptions: readonly string[] = [
  // The editor's and the highlighter's own names for what they can do.
  'app/exercises/[slug]/_workspace/monaco.ts',
  'app/_components/code-block.tsx',
  // What was stored before packages said in which languages they are offered.
  'lib/data/prepared-json.ts',
];

const isOwn = (path: string): boolean =>
  path.startsWith('lib/languages/') || path.startsWith('lib/kinds/') || exceptions.includes(path);

function languagesNamedIn({path, text}: SourceFile): string[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isModule = ts.isImportDeclaration(node.parent ?? tree) || ts.isCallExpression(node.parent ?? tree);
    if (ts.isStringLiteralLike(node) && !isModule && (languageNames as string[]).includes(node.text)) {
      found.push(`${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}: ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function violations(files: readonly SourceFile[]): string[] {
  return files
    .filter(({path}) => /^(app|lib)\/.*[.](ts|tsx)$/.test(path) && !path.includes('/generated/'))
    .filter(({path}) => !isOwn(path))
    .flatMap(languagesNamedIn);
}

test('no language is named outside lib/languages and the starters of kinds', () => {
  expect(violations(sourceFiles(/[.](ts|tsx)$/))).toEqual([]);
});

test.each([
  "const language = z.enum(['javascript', 'typescript']);",
  "if (language === 'typescript') return 'ts';",
  "type Name = 'javascript' | 'typescript';",
])('a language that is named elsewhere is noticed: %s', (text) => {
  expect(violations([{path: 'lib/submissions/planted.ts', text}])).not.toEqual([]);
  expect(violations([{path: 'lib/languages/planted.ts', text}])).toEqual([]);
});

test('the compiler of TypeScript is a package, and no choice of a language', () => {
  const text = "import typescript from 'typescript';";
  expect(violations([{path: 'lib/authoring/planted.ts', text}])).toEqual([]);
});
