/** Functions of every form but methods, which hold a function expression. */
import type {AnyNode} from 'acorn';

export type FunctionNode = Extract<
  AnyNode,
  {type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression'}
>;

export function isFunction(node: AnyNode): node is FunctionNode {
  return /^(?:Function(?:Declaration|Expression)|ArrowFunctionExpression)$/.test(node.type);
}
