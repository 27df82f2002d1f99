/** Where V8 says that something has failed, as offsets in the source: its parser gives each expression one place. */
import type {AnyNode} from 'acorn';

export function enginePlace(node: AnyNode, source: string): number {
  switch (node.type) {
    case 'CallExpression': {
      // After a name, that name; after anything else, the parenthesis.
      const callee = node.callee as AnyNode;
      const opening = source.indexOf('(', callee.end);
      if (source.slice(callee.end, opening).includes(')')) return opening;
      if (callee.type === 'Identifier') return callee.start;
      if (callee.type === 'MemberExpression' && !callee.computed) return callee.property.start;
      return opening;
    }
    case 'MemberExpression':
      return node.computed ? source.indexOf('[', node.object.end) : node.property.start;
    case 'BinaryExpression':
    case 'LogicalExpression':
      return source.indexOf(node.operator, node.left.end);
    case 'SequenceExpression':
      return node.expressions[1]!.start;
    case 'AssignmentExpression':
      return source.indexOf(node.operator, node.left.end);
    default:
      return node.start;
  }
}
