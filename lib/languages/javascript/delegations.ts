/** Which `yield*` of a program hand on the items of an ordinary iterable. */
import type {AnyNode, Function as FunctionNode, Program} from 'acorn';
import {ancestor} from 'acorn-walk';

/** Each `yield*` outside asynchronous generators, where it would look for an asynchronous iterator first. */
export function syncDelegations(ast: Program, nodes: readonly AnyNode[]): ReadonlySet<AnyNode> {
  const found = new Set<AnyNode>();
  if (!nodes.some((node) => node.type === 'YieldExpression' && node.delegate)) return found;
  ancestor(ast, {
    YieldExpression(node, _state, ancestors) {
      const func = ancestors.findLast(({type}) => type.startsWith('Function')) as FunctionNode | undefined;
      if (node.delegate && func?.async !== true) found.add(node);
    },
  });
  return found;
}
