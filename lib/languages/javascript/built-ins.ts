/**
 * Whether a source looks as if it changed built-ins: a polyfill, a method of its own on `Array.prototype`, a counter on a
 * constructor. Such a program is given a realm of its own for each case; all others share one whose built-ins are frozen.
 *
 * No verdict rests on it. What it does not see meets frozen built-ins, and what it takes for a change costs a millisecond.
 */
import type {AnyNode, AssignmentExpression, CallExpression, MemberExpression, Pattern} from 'acorn';

const builtIns = new Set(
  (
    'Object Function Array String Number Boolean Symbol BigInt Math JSON Reflect Proxy Promise Map Set WeakMap WeakSet WeakRef ' +
    'FinalizationRegistry Date RegExp Error EvalError RangeError ReferenceError SyntaxError TypeError URIError AggregateError ' +
    'SuppressedError ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array ' +
    'Float16Array Float32Array Float64Array BigInt64Array BigUint64Array Iterator Intl DisposableStack AsyncDisposableStack ' +
    'console globalThis'
  ).split(' '),
);
/** What changes the object that it is given first. */
const changers = new Set(
  'assign defineProperty defineProperties setPrototypeOf freeze seal preventExtensions set deleteProperty'.split(
    ' ',
  ),
);
/** Ways to a prototype that name none. */
const waysIn = new Set(
  '__proto__ getPrototypeOf __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__'.split(' '),
);
/** Methods of arrays, functions and collections: an own one in the place of a frozen one cannot be assigned. */
const methods = new Set(
  (
    'push pop shift unshift splice sort reverse map filter forEach reduce reduceRight slice concat indexOf lastIndexOf includes ' +
    'join find findIndex findLast some every fill flat flatMap at get set has add delete clear keys values entries call apply ' +
    'bind then catch finally test exec'
  ).split(' '),
);
/** Whose instances and subclasses inherit methods that are frozen. */
const collections = new Set(
  'Array Map Set WeakMap WeakSet Promise Date RegExp Function ArrayBuffer DataView Iterator'.split(' '),
);
/**
 * Every name that something built in gives to what inherits from it: a function that is assigned to one of them may stand in
 * the place of a frozen method (`f.toString = …`, `iterator.next = …`). Data has such names too often (`node.next = node`).
 */
const inheritedNames = new Set(
  [
    Function.prototype,
    ...[[], new Map(), new Set(), new WeakMap(), Promise.resolve(), new Date(0), /a/, new Uint8Array()],
    ...[[].values(), new Map().keys(), new Set().keys(), (function* () {})(), (async function* () {})()],
  ].flatMap(namesInherited),
);
/** What the last match left on RegExp, which a shared realm does not have. */
const matchNames = /^\$|^(input|lastMatch|lastParen|leftContext|rightContext)$/;

function namesInherited(example: object): string[] {
  const names: string[] = [];
  for (
    let at: object | null = example;
    at !== null && at !== Object.prototype;
    at = Object.getPrototypeOf(at)
  ) {
    names.push(...Object.getOwnPropertyNames(at));
  }
  return names;
}

/** `nodes` are all of the program's. */
export function changesBuiltIns(nodes: readonly AnyNode[]): boolean {
  return nodes.some(isChange);
}

function isChange(node: AnyNode): boolean {
  switch (node.type) {
    case 'Identifier':
      return node.name === 'globalThis';
    case 'MemberExpression':
      return waysIn.has(nameOf(node) ?? '') || isLastMatch(node);
    case 'AssignmentExpression':
      return isForeign(node.left) || isAlias(node.right, node.left) || isOverride(node);
    case 'UpdateExpression':
      return isForeign(node.argument);
    case 'UnaryExpression':
      return node.operator === 'delete' && isForeign(node.argument);
    case 'ForInStatement':
    case 'ForOfStatement':
      return node.left.type !== 'VariableDeclaration' && isForeign(node.left);
    case 'VariableDeclarator':
      return node.init != null && isAlias(node.init, node.id);
    case 'AssignmentPattern':
      return isBuiltIn(node.right);
    case 'Property':
      return isPrototype(node.value) || isCollection(node.value);
    case 'ArrayExpression':
      return node.elements.some((item) => item !== null && (isBuiltIn(item) || isPrototype(item)));
    case 'ArrowFunctionExpression':
      return isPrototype(node.body);
    case 'ReturnStatement':
      return node.argument != null && isPrototype(node.argument);
    case 'CallExpression':
      return isChangingCall(node);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.superClass != null && mayBeFrozen(node.superClass);
    default:
      return false;
  }
}

/** A place in something built in, or one that hides a built-in method from now on. */
function isForeign(target: AnyNode | Pattern): boolean {
  if (target.type === 'Identifier') return builtIns.has(target.name);
  if (target.type !== 'MemberExpression') return false;
  const owner = target.object;
  for (let at: AnyNode = owner; at.type === 'MemberExpression'; at = at.object) {
    if (nameOf(at) === 'constructor') return true;
  }
  if (isBuiltIn(rootOf(owner))) return true;
  const isOwn = owner.type === 'ThisExpression' || isNamed(owner, 'prototype') || nameOf(owner) === 'exports';
  return !isOwn && methods.has(nameOf(target) ?? '');
}

/** A method in the place of an inherited one, or something built in as what others inherit from. */
function isOverride({left, right}: AssignmentExpression): boolean {
  if (left.type !== 'MemberExpression') return false;
  if (nameOf(left) === 'prototype') return isInstance(right);
  if (!/^(Function|Arrow|Class)/.test(right.type)) return false;
  // `this` of a class is judged by what it extends, and a prototype by what is assigned to it.
  if (left.object.type === 'ThisExpression' || isNamed(left.object, 'prototype')) return false;
  const name = nameOf(left);
  if (name === undefined) return nameOf(rootOf(left.property as AnyNode)) === 'Symbol';
  return nameOf(left.object) !== 'exports' && inheritedNames.has(name);
}

/** A list, a function, or a `new Map()`: assigning to what inherits from it meets frozen methods. */
function isInstance(node: AnyNode): boolean {
  if (node.type === 'NewExpression') return isBuiltIn(node.callee);
  return node.type === 'ArrayExpression' || /^(Function|Arrow)/.test(node.type);
}

/** Errors are made to be extended, and what is assigned to them may be; a name of ours is judged where it is made. */
function mayBeFrozen(superClass: AnyNode): boolean {
  if (superClass.type !== 'Identifier') return superClass.type !== 'Literal';
  return isBuiltIn(superClass) && !/Error$|^Object$/.test(superClass.name);
}

function isLastMatch(node: MemberExpression): boolean {
  return nameOf(node.object) === 'RegExp' && matchNames.test(nameOf(node) ?? '');
}

function isCollection(node: AnyNode): boolean {
  return (
    node.type === 'Identifier' &&
    (collections.has(node.name) || /^\w*(8|16|32|64)(Clamped)?Array$/.test(node.name))
  );
}

function isChangingCall({callee, arguments: args}: CallExpression): boolean {
  if (args.some(isPrototype)) return true;
  // `mixin(Map)`, `inherits(Stack, Array)`, `Reflect.construct(Map, …)`
  if (args.some(isCollection)) return true;
  if (isNamed(callee, 'assign') && args.some(givesMethods)) return true;
  if (
    /^(create|setPrototypeOf)$/.test(nameOf(callee) ?? '') &&
    args.some((one) => isInstance(one as AnyNode))
  )
    return true;
  if (callee.type !== 'MemberExpression' || !changers.has(nameOf(callee) ?? '')) return false;
  const [first] = args;
  return isBuiltIn(callee.object) && first !== undefined && isBuiltIn(rootOf(first));
}

/** `{get() {}}`, which `Object.assign` would write to where a frozen `get` may be inherited. */
function givesMethods(node: AnyNode): boolean {
  if (node.type !== 'ObjectExpression') return false;
  return node.properties.some(
    (one) =>
      one.type === 'Property' &&
      /^(Function|Arrow)/.test(one.value.type) &&
      (one.computed || one.key.type !== 'Identifier' || inheritedNames.has(one.key.name)),
  );
}

/** Another name for something built in: what is done by that name is not seen. `const {max} = Math` names a function alone. */
function isAlias(value: AnyNode, name: AssignmentExpression['left'] | Pattern): boolean {
  return isPrototype(value) || (isBuiltIn(value) && name.type === 'Identifier');
}

function isPrototype(node: AnyNode): boolean {
  return isNamed(node, 'prototype') && isBuiltIn(rootOf(node));
}

function isNamed(node: AnyNode, name: string): node is MemberExpression {
  return node.type === 'MemberExpression' && nameOf(node) === name;
}

function isBuiltIn(node: AnyNode | null | undefined): boolean {
  return node?.type === 'Identifier' && builtIns.has(node.name);
}

function rootOf(node: AnyNode): AnyNode {
  let root = node;
  while (root.type === 'MemberExpression') root = root.object;
  return root;
}

/** Of an identifier, or of the property that is asked for where the source says it. */
function nameOf(node: AnyNode | null | undefined): string | undefined {
  if (node?.type === 'Identifier') return node.name;
  if (node?.type !== 'MemberExpression') return undefined;
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : undefined;
  return node.property.type === 'Literal' ? String(node.property.value) : undefined;
}
