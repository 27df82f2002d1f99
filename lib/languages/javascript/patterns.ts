/** The names in patterns: all that they declare, and those that gather a rest. */
import type {AnyNode, Pattern, RestElement, Statement} from 'acorn';

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
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'RestElement':
      return boundNames(pattern.argument);
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element === null ? [] : boundNames(element)));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'RestElement' ? property : property.value),
      );
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
