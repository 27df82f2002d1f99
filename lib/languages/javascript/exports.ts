/** Finds what a program defines and exports, and turns its export statements into plain code. */
import type {AnyNode, ExportDefaultDeclaration, ExportNamedDeclaration, Pattern, Program} from 'acorn';
import type MagicString from 'magic-string';

/** Functions and classes defined at the top level, in order; what a person would call "found". */
export function definedNames(ast: Program): string[] {
  return ast.body.flatMap((statement) => {
    const node =
      statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
        ? statement.declaration
        : statement;
    return node == null ? [] : namesOf(node as AnyNode);
  });
}

function namesOf(node: AnyNode): string[] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id == null ? [] : [node.id.name];
    case 'VariableDeclaration':
      return node.declarations
        .filter((declarator) => isCallable(declarator.init))
        .flatMap((declarator) => patternName(declarator.id));
    case 'ExpressionStatement':
      // `f = function …`, sloppy style.
      if (node.expression.type !== 'AssignmentExpression' || !isCallable(node.expression.right)) return [];
      return patternName(node.expression.left);
    default:
      return [];
  }
}

function isCallable(node: AnyNode | null | undefined): boolean {
  return node != null && /^(?:Arrow)?FunctionExpression$|^ClassExpression$/.test(node.type);
}

function patternName(pattern: Pattern | AnyNode): string[] {
  return pattern.type === 'Identifier' ? [pattern.name] : [];
}

/**
 * Rewrites the exports. Answers an expression for the local that is exported under `name`
 * when its local name differs; the default export goes into the variable `exported`.
 */
export function rewriteExports(
  ast: Program,
  text: MagicString,
  exported: string,
  name: string,
): string | undefined {
  let local: string | undefined;
  for (const node of ast.body) {
    if (node.type === 'ExportNamedDeclaration') local = rewriteNamed(node, text, exported, name) ?? local;
    if (node.type === 'ExportDefaultDeclaration') rewriteDefault(node, text, exported);
  }
  return local;
}

function rewriteNamed(
  node: ExportNamedDeclaration,
  text: MagicString,
  exported: string,
  name: string,
): string | undefined {
  if (node.declaration != null) {
    blank(text, node.start, node.declaration.start);
    return undefined;
  }
  blank(text, node.start, node.end);
  const localOf = (wanted: string): string | undefined =>
    node.specifiers
      .filter(
        (one) => (one.exported.type === 'Identifier' ? one.exported.name : one.exported.value) === wanted,
      )
      .map(({local}) => (local.type === 'Identifier' ? local.name : undefined))[0];
  const byDefault = localOf('default');
  // What it names may be defined further down: the program's end is the first place where all is.
  if (byDefault !== undefined) text.append(`\n;${exported}=${byDefault};`);
  return localOf(name);
}

function rewriteDefault(node: ExportDefaultDeclaration, text: MagicString, exported: string): void {
  const {declaration} = node;
  const isNamed =
    (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') &&
    declaration.id != null;
  blank(text, node.start, declaration.start);
  if (isNamed) {
    text.appendLeft(node.end, `;${exported}=${declaration.id?.name};`);
  } else {
    text.prependRight(declaration.start, `${exported}={default:`);
    text.appendLeft(declaration.end, '}.default;');
  }
}

/** Removes a stretch, but none of its line breaks. */
function blank(text: MagicString, start: number, end: number): void {
  if (start === end) return;
  const lines = text.original.slice(start, end).split('\n').length - 1;
  text.overwrite(start, end, '\n'.repeat(lines) || ' ');
}
