/** Functions that cost more to enter than a plain one, known by where they stand: accessors, and methods that promises call. */
import type {AnyNode} from 'acorn';

/** Beyond a plain call: it is not inlined where many objects have such an accessor. */
const accessorEntryUnits = 16;
/** Of a function that is somebody's `then`: promises call it in a turn of its own, as `await` does. */
const thenEntryUnits = 560;

/** The function that `node` makes an accessor or a `then` of, and what each entry of it costs beyond a plain one's. */
export function dearlyEntered(node: AnyNode): {readonly func: unknown; readonly units: number} | undefined {
  if (isAccessor(node)) return {func: node.value, units: accessorEntryUnits};
  const then = thenOf(node);
  return then === undefined ? undefined : {func: then, units: thenEntryUnits};
}

function isAccessor(node: AnyNode): node is AnyNode & {value: unknown} {
  return (node.type === 'Property' || node.type === 'MethodDefinition') && /^[gs]et$/.test(node.kind);
}

/** The value that becomes somebody's `then`. */
function thenOf(node: AnyNode): unknown {
  if (node.type === 'Property' || node.type === 'MethodDefinition' || node.type === 'PropertyDefinition') {
    return isNamedThen(node.key as AnyNode, node.computed) ? node.value : undefined;
  }
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return undefined;
  return isNamedThen(node.left.property as AnyNode, node.left.computed) ? node.right : undefined;
}

function isNamedThen(key: AnyNode, isComputed: boolean): boolean {
  return (
    (!isComputed && key.type === 'Identifier' && key.name === 'then') ||
    (key.type === 'Literal' && key.value === 'then')
  );
}
