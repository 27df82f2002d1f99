/** The nodes of a syntax tree in one list, so that the tree is walked once for all who ask about each of its nodes. */
import type {AnyNode, Program} from 'acorn';
import {full} from 'acorn-walk';

/** Children come before their parents, in the order of the text. */
export function nodesOf(ast: Program): readonly AnyNode[] {
  const nodes: AnyNode[] = [];
  full(ast, (node) => {
    nodes.push(node as AnyNode);
  });
  return nodes;
}
