/** What is in patterns: what they bind or assign, and the names that gather a rest. */
import type {AnyNode, Identifier, MemberExpression, Pattern, RestElement, Statement} from 'acorn';

export function endsInRest(items: ReadonlyArray<AnyNode | null>): boolean {
  return items.at(-1)?.type === 'RestElement';
}

/** Plain names that gather a rest, anywhere in a pattern. */
export function restNames(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'RestElement':
      return pattern.argument.type === 'Identifier' ? [pattern.argument.name] : restNames(pattern.argument);
    case 'AssignmentPattern':
      return restNames(pattern.left);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element === null ? [] : restNames(element)));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        restNames(property.type === 'RestElement' ? property : property.value),
      );
    default:
      return [];
  }
}

/** Of the head of a loop over an iterable or over keys. */
export function headRests(left: AnyNode): string[] {
  return restNames(left.type === 'VariableDeclaration' ? left.declarations[0]!.id : (left as Pattern));
}

/** What a statement declares in the block where it stands. */
export function declaredNames(node: Statement): string[] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return [node.id.name];
    case 'VariableDeclaration':
      return node.kind === 'var' ? [] : node.declarations.flatMap(({id}) => boundNames(id));
    default:
      return [];
  }
}

function boundNames(pattern: Pattern): string[] {
  return leavesOf(pattern).flatMap((leaf) => (leaf.type === 'Identifier' ? [leaf.name] : []));
}

/** The names and properties in a pattern that it binds or assigns; a name or a property by itself is its own. */
export function leavesOf(pattern: AnyNode | null): (Identifier | MemberExpression)[] {
  switch (pattern?.type) {
    case 'Identifier':
    case 'MemberExpression':
      return [pattern];
    case 'RestElement':
      return leavesOf(pattern.argument);
    case 'AssignmentPattern':
      return leavesOf(pattern.left);
    case 'ArrayPattern':
      return pattern.elements.flatMap(leavesOf);
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => leavesOf(one.type === 'RestElement' ? one : one.value));
    default:
      return [];
  }
}

/** What a node assigns to, also in patterns and by loops; what it declares is none of it. */
export function assignedBy(node: AnyNode): (Identifier | MemberExpression)[] {
  switch (node.type) {
    case 'AssignmentExpression':
      return leavesOf(node.left);
    case 'UpdateExpression':
      return leavesOf(node.argument);
    case 'ForInStatement':
    case 'ForOfStatement':
      return leavesOf(node.left);
    default:
      return [];
  }
}

/** The same without a rest at its end, which is charged by what is taken apart. */
export function innerRests(pattern: Pattern): string[] {
  const names = restNames(pattern);
  const items = 'elements' in pattern ? pattern.elements : 'properties' in pattern ? pattern.properties : [];
  return items.at(-1)?.type === 'RestElement' && (items.at(-1) as RestElement).argument.type === 'Identifier'
    ? names.slice(0, -1)
    : names;
}
