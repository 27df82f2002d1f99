/**
 * Puts a mark before every statement, and at the start of every loop body and function: the meter then knows which line each
 * operation belongs to. Only for the run that looks for the hottest line; a verdict's run has no marks. Adds no line.
 */
import type {AnyNode, Statement} from 'acorn';
import type MagicString from 'magic-string';

/**
 * Call it before the meter is put in, so that marks come first. `nodes` are all of the program's, children first; `mark` is the
 * name of the function that is told the line.
 */
export function markLines(
  nodes: readonly AnyNode[],
  text: MagicString,
  mark: string,
  lineAt: (offset: number) => number,
): void {
  const call = (offset: number): string => `${mark}(${lineAt(offset)})`;

  const statements = (list: readonly AnyNode[]): void => {
    for (const node of list) {
      if (isMarkable(node)) text.prependRight(node.start, `${call(node.start)};`);
    }
  };
  const loopBody = (loop: AnyNode, body: Statement): void => {
    if (body.type === 'BlockStatement') text.appendLeft(body.start + 1, `${call(loop.start)};`);
  };

  const visit = (any: AnyNode) => {
    switch (any.type) {
      case 'Program':
      case 'BlockStatement':
      case 'StaticBlock':
        return statements(any.body);
      case 'SwitchCase':
        return statements(any.consequent);
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        return loopBody(any, any.body);
      case 'IfStatement':
        // An `else if` is no statement of a list.
        if (any.alternate?.type === 'IfStatement') {
          text.prependRight(any.alternate.test.start, `(${call(any.alternate.start)},`);
          text.appendLeft(any.alternate.test.end, ')');
        }
        return;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        if (any.body.type !== 'BlockStatement') {
          text.prependRight(any.body.start, `(${call(any.start)},`);
          text.appendLeft(any.body.end, ')');
        } else if (!isDirective(any.body.body[0])) {
          text.appendLeft(any.body.start + 1, `${call(any.start)};`);
        }
    }
  };
  for (const node of nodes) visit(node);
}

/** Declarations that do nothing when they are reached, or that are rewritten elsewhere, stay as they are. */
function isMarkable(node: AnyNode): boolean {
  return !isDirective(node) && !/^(?:Import|Export|FunctionDeclaration|ClassDeclaration)/.test(node.type);
}

function isDirective(node: AnyNode | undefined): boolean {
  return node?.type === 'ExpressionStatement' && node.directive !== undefined;
}
