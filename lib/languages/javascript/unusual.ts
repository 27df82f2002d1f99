/**
 * Finds programs that reach a built-in in another way than by calling it by its name: `RegExp.prototype.exec` as a value, `Map`
 * as an argument, `re['exec']`. Called by name, these are charged where they are written, at no cost in time; for such a program
 * the built-ins themselves are replaced by charged ones, which are slower (realm/makers.js).
 */
import type {AnyNode, Program} from 'acorn';

export const errorNames =
  'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError'.split(
    ' ',
  );
const views =
  'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array';
const constructors = new Set([
  ...errorNames,
  ...`Date RegExp Array Map Set WeakMap WeakSet ArrayBuffer ${views}`.split(' '),
]);
/** Those that work through their first argument, which the source must show. */
const walking = new Set(`AggregateError RegExp Map Set WeakMap WeakSet ArrayBuffer ${views}`.split(' '));
const methods = new Set(
  (
    'exec set add get has delete acos acosh asin asinh atan atanh atan2 cbrt expm1 cos cosh exp hypot log log1p log2 log10 ' +
    'pow sin sinh tan tanh'
  ).split(' '),
);
const patternSymbols = new Set('match matchAll replace search split'.split(' '));
/** Ways to list what an object has, names that no source spells included. */
const listing = new Set(
  (
    'getOwnPropertyDescriptor getOwnPropertyDescriptors getOwnPropertyNames getOwnPropertySymbols ownKeys __lookupGetter__ ' +
    '__lookupSetter__'
  ).split(' '),
);

export function reachesAround(ast: Program): boolean {
  let isFound = false;
  let hasPattern = false;
  let hasComputedCall = false;

  const visit = (node: AnyNode, parent: AnyNode | undefined, role: string): void => {
    if (isFound) return;
    switch (node.type) {
      case 'Identifier':
        if (node.name === 'RegExp') hasPattern = true;
        isFound = isValue(parent, role) && isOdd(node.name, parent, role);
        return;
      case 'Literal':
        if ('regex' in node && node.regex != null) hasPattern = true;
        return;
      case 'MemberExpression':
        isFound = isOddMember(node, parent, role);
        if (node.computed && role === 'callee' && node.property.type !== 'Literal') hasComputedCall = true;
        break;
      case 'Property':
        if (parent?.type === 'ObjectPattern') {
          const name = node.computed ? undefined : keyOf(node.key);
          isFound = name === undefined ? hasPattern : methods.has(name) || constructors.has(name);
        }
        break;
    }
    for (const key in node) {
      const value = (node as unknown as Record<string, unknown>)[key];
      if (Array.isArray(value)) for (const item of value) visitAny(item, node, key);
      else visitAny(value, node, key);
    }
  };
  const visitAny = (value: unknown, parent: AnyNode, role: string): void => {
    if (value !== null && typeof value === 'object' && 'type' in value) visit(value as AnyNode, parent, role);
  };
  visit(ast, undefined, '');
  return isFound || (hasPattern && hasComputedCall);
}

function keyOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' ? String(node.value) : undefined;
}

/** Not the name of a property, a method, a label or something that is declared. */
function isValue(parent: AnyNode | undefined, role: string): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return role === 'object' || parent.computed;
    case 'Property':
      return role === 'value' || parent.computed;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return role === 'value' || parent.computed;
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return false;
    default:
      return role !== 'id' && role !== 'params' && role !== 'param';
  }
}

function isOdd(name: string, parent: AnyNode | undefined, role: string): boolean {
  if (name === 'globalThis') return true;
  if (!constructors.has(name)) return false;
  switch (parent?.type) {
    case 'NewExpression':
    case 'CallExpression':
      return role !== 'callee' || (walking.has(name) && parent.arguments[0]?.type === 'SpreadElement');
    case 'MemberExpression':
      return role !== 'object';
    case 'BinaryExpression':
    case 'UnaryExpression':
      return false;
    case 'ClassDeclaration':
    case 'ClassExpression':
      return !errorNames.includes(name);
    default:
      return true;
  }
}

function isOddMember(
  node: AnyNode & {type: 'MemberExpression'},
  parent: AnyNode | undefined,
  role: string,
): boolean {
  const {object, property} = node;
  if (node.computed) {
    const name = textOf(property as AnyNode);
    if (name !== undefined) return methods.has(name) || constructors.has(name) || name === 'constructor';
    return object.type === 'Identifier' && (object.name === 'Math' || object.name === 'Reflect');
  }
  if (property.type !== 'Identifier') return false;
  const {name} = property;
  if (listing.has(name) || constructors.has(name)) return true;
  if (object.type === 'Identifier' && object.name === 'Symbol' && patternSymbols.has(name)) return true;
  if (object.type === 'Identifier' && object.name === 'Reflect' && name === 'get') return true;
  if (name === 'constructor') {
    const isCompared = parent?.type === 'BinaryExpression';
    const isNamed =
      parent?.type === 'MemberExpression' &&
      role === 'object' &&
      keyOf(parent.property as AnyNode) === 'name';
    return !isCompared && !isNamed;
  }
  // Where it is written to, the candidate gives the name another meaning.
  if (parent?.type === 'AssignmentExpression' && role === 'left') return false;
  return methods.has(name) && !(parent?.type === 'CallExpression' && role === 'callee');
}

/** The text of a key that is put together from texts. */
function textOf(node: AnyNode): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TemplateLiteral') {
    const parts = node.expressions.map((one) => textOf(one as AnyNode));
    if (parts.includes(undefined)) return undefined;
    return node.quasis.map(({value}, index) => (value.cooked ?? '') + (parts[index] ?? '')).join('');
  }
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return undefined;
  const left = textOf(node.left as AnyNode);
  const right = textOf(node.right as AnyNode);
  return left === undefined || right === undefined ? undefined : left + right;
}
