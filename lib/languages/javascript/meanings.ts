/**
 * What expressions of a source stand for where that is something built in, or a text that the source writes out: by its own
 * name, by another (`const A = Array`), by way of an example (`[].constructor`), as an argument or an item of a written list. Values are
 * those of this realm. Names are not told apart by their scopes: one that may also mean something else means nothing here.
 */
import type {AnyNode, CallExpression, Pattern, Program} from 'acorn';
import {full} from 'acorn-walk';
import {type FunctionNode, isFunction} from '#lib/languages/javascript/function-nodes';

/** Objects and functions of the engine, examples of what literals make, texts and symbols; none where it is not known. */
export type Meanings = (node: AnyNode) => readonly unknown[];

type Source =
  | {readonly from: 'node'; readonly node: AnyNode}
  | {readonly from: 'property'; readonly node: AnyNode; readonly key: string}
  | {readonly from: 'items'; readonly node: AnyNode}
  | {readonly from: 'unknown'};
type Name = {
  readonly sources: Source[];
  /** What calls hand to the parameter: each of them counts, whatever the others are. */
  readonly handed: Source[];
};

/** What stands for the objects that a source makes, which are its own. */
const examples = new WeakSet<object>();
function example<Made extends object>(made: Made): Made {
  examples.add(made);
  return made;
}

const unknown: Source = {from: 'unknown'};
/** Methods that call their first argument with each item. */
const walkers = /^(?:forEach|map|flatMap|filter|some|every|find|findIndex)$/;

export function findMeanings(ast: Program): Meanings {
  const names = new Map<string, Name>();
  const functions = new Map<string, FunctionNode[]>();
  const calls: CallExpression[] = [];
  const nameOf = (name: string): Name => {
    const known = names.get(name) ?? {sources: [], handed: []};
    names.set(name, known);
    return known;
  };
  const bind = (target: Pattern | AnyNode, source: Source): void => {
    if (target.type === 'Identifier') nameOf(target.name).sources.push(source);
    else for (const [part, of] of partsOf(target, source)) bind(part, of);
  };
  const bindFunction = (name: AnyNode | null | undefined, value: AnyNode | null | undefined): void => {
    if (name?.type !== 'Identifier' || value == null || !isFunction(value)) return;
    functions.set(name.name, [...(functions.get(name.name) ?? []), value]);
  };
  full(ast, (each) => {
    const node = each as AnyNode;
    if (node.type === 'VariableDeclarator') {
      bindFunction(node.id, node.init);
      // Without a value it gets one elsewhere: in an assignment, or from a loop.
      if (node.init != null) bind(node.id, {from: 'node', node: node.init});
    } else if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') {
      const left = node.left.type === 'VariableDeclaration' ? node.left.declarations[0]!.id : node.left;
      bind(left, node.type === 'ForOfStatement' ? {from: 'items', node: node.right} : unknown);
    } else if (node.type === 'AssignmentExpression') {
      const isGiven = /^(?:\?\?|\|\||&&)?=$/.test(node.operator);
      bind(node.left, isGiven ? {from: 'node', node: node.right} : unknown);
    } else if (isFunction(node)) {
      bindFunction(node.id, node);
      if (node.id != null) bind(node.id, unknown);
      for (const param of node.params) {
        const name = param.type === 'AssignmentPattern' ? param.left : param;
        if (name.type !== 'Identifier') bind(name, unknown);
        else if (param.type !== 'AssignmentPattern') nameOf(name.name);
        else nameOf(name.name).handed.push({from: 'node', node: param.right});
      }
    } else if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
      if (node.id != null) bind(node.id, unknown);
    } else if (node.type === 'CatchClause') {
      if (node.param != null) bind(node.param, unknown);
    } else if (node.type === 'CallExpression') calls.push(node);
  });
  const called = (callee: AnyNode): readonly FunctionNode[] => {
    if (isFunction(callee)) return [callee];
    return callee.type === 'Identifier' ? (functions.get(callee.name) ?? []) : [];
  };
  const hand = (to: readonly FunctionNode[], at: number, source: Source): void => {
    for (const {params} of to) {
      const param = params[at];
      const name = param?.type === 'AssignmentPattern' ? param.left : param;
      if (name?.type === 'Identifier') nameOf(name.name).handed.push(source);
    }
  };
  for (const {callee, arguments: args} of calls) {
    for (const [at, node] of args.entries()) hand(called(callee), at, {from: 'node', node});
    const [first] = args;
    if (callee.type !== 'MemberExpression' || first === undefined) continue;
    if (callee.property.type === 'Identifier' && walkers.test(callee.property.name)) {
      hand(called(first), 0, {from: 'items', node: callee.object});
    }
  }
  return createMeanings(names);
}

/** What the parts of a pattern are bound to. */
function partsOf(pattern: Pattern | AnyNode, source: Source): (readonly [AnyNode, Source])[] {
  switch (pattern.type) {
    case 'AssignmentPattern':
      return [
        [pattern.left, source],
        [pattern.left, {from: 'node', node: pattern.right}],
      ];
    case 'RestElement':
      return [[pattern.argument, unknown]];
    case 'ArrayPattern':
      return pattern.elements.flatMap((part, at) => {
        const item =
          source.from === 'node' && source.node.type === 'ArrayExpression'
            ? source.node.elements[at]
            : undefined;
        const of: Source = item == null ? unknown : {from: 'node', node: item};
        return part === null ? [] : [[part, of] as const];
      });
    case 'ObjectPattern':
      return pattern.properties.map((part) => {
        if (part.type === 'RestElement') return [part.argument, unknown];
        const key = part.computed ? undefined : keyText(part.key);
        const isRead = source.from === 'node' && key !== undefined;
        return [part.value, isRead ? {from: 'property', node: source.node, key} : unknown];
      });
    default:
      return [];
  }
}

function keyText(key: AnyNode): string | undefined {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}

function createMeanings(names: ReadonlyMap<string, Name>): Meanings {
  const found = new Map<string, readonly unknown[]>();

  const ofName = (name: string): readonly unknown[] => {
    const declared = names.get(name);
    if (declared === undefined) return read(globalThis, name);
    const before = found.get(name);
    if (before !== undefined) return before;
    // A name that comes from itself means nothing more by that.
    found.set(name, []);
    const bound = declared.sources.map(ofSource);
    const handed = declared.handed.flatMap(ofSource);
    const own = bound.filter((values) => values.some((value) => examples.has(value as object)));
    const isCertain =
      bound.every((values) => values.length > 0) && (own.length === 0 || own.length === bound.length);
    const meant = isCertain ? [...bound.flat(), ...handed] : [];
    found.set(name, meant);
    return meant;
  };

  const ofSource = (source: Source): readonly unknown[] => {
    if (source.from === 'unknown') return [];
    if (source.from === 'property') return meanings(source.node).flatMap((of) => read(of, source.key));
    return source.from === 'node' ? meanings(source.node) : itemsOf(source.node);
  };

  const itemsOf = (list: AnyNode): readonly unknown[] => {
    if (list.type === 'ArrayExpression') {
      return list.elements.flatMap((item) => (item === null ? [] : meanings(item)));
    }
    if (list.type !== 'Identifier') return [];
    const sources = names.get(list.name)?.sources ?? [];
    return sources.flatMap((one) => (one.from === 'node' && one.node !== list ? itemsOf(one.node) : []));
  };

  const meanings = (node: AnyNode): readonly unknown[] => {
    switch (node.type) {
      case 'Identifier':
        return ofName(node.name);
      case 'Literal':
        return 'regex' in node ? [example(/a/)] : [node.value];
      case 'TemplateLiteral':
        return node.expressions.length === 0 ? [node.quasis[0]!.value.cooked ?? ''] : [];
      case 'ArrayExpression':
        return [example([])];
      case 'ObjectExpression':
        return [example({})];
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return node.async || node.generator ? [] : [example(() => 0)];
      case 'ChainExpression':
        return meanings(node.expression);
      case 'SequenceExpression':
        return meanings(node.expressions.at(-1)!);
      case 'AssignmentExpression':
        return node.operator === '=' ? meanings(node.right) : [];
      case 'ConditionalExpression':
        return [...meanings(node.consequent), ...meanings(node.alternate)];
      case 'LogicalExpression':
        return [...meanings(node.left), ...meanings(node.right)];
      case 'BinaryExpression':
        return node.operator === '+' ? joined(meanings(node.left as AnyNode), meanings(node.right)) : [];
      case 'NewExpression':
        return meanings(node.callee).flatMap(prototypeOf).map(inheriting);
      case 'MemberExpression':
        return ofMember(
          meanings(node.object),
          node.computed ? meanings(node.property) : keyText(node.property),
        );
      case 'CallExpression':
        return ofCall(node);
      default:
        return [];
    }
  };

  const ofCall = ({callee, arguments: args}: CallExpression): readonly unknown[] => {
    const [first, second] = args;
    if (first === undefined) return [];
    const [method] = meanings(callee);
    if (method === Object.getPrototypeOf || method === Reflect.getPrototypeOf) {
      return meanings(first).map(parentOf);
    }
    if (method === Reflect.get && second !== undefined) return ofMember(meanings(first), meanings(second));
    return [];
  };
  return meanings;
}

function joined(left: readonly unknown[], right: readonly unknown[]): string[] {
  const isText = (value: unknown): value is string => typeof value === 'string';
  return left.filter(isText).flatMap((start) => right.filter(isText).map((end) => start + end));
}

function ofMember(owners: readonly unknown[], keys: readonly unknown[] | string | undefined): unknown[] {
  const all = typeof keys === 'string' ? [keys] : (keys ?? []);
  return owners.flatMap((owner) => all.flatMap((key) => read(owner, key)));
}

/** A value that is written down, never the answer of a getter, but for the prototype. */
function read(owner: unknown, key: unknown): readonly unknown[] {
  if (owner == null) return [];
  if (key === '__proto__') return [parentOf(owner)];
  for (let at: unknown = Object(owner); at != null; at = Object.getPrototypeOf(at)) {
    const slot = Object.getOwnPropertyDescriptor(at, key as PropertyKey);
    if (slot !== undefined) return 'value' in slot ? [slot.value] : [];
  }
  return [];
}

function parentOf(value: unknown): unknown {
  return value == null ? undefined : Object.getPrototypeOf(Object(value));
}

function prototypeOf(value: unknown): readonly object[] {
  const prototype: unknown = typeof value === 'function' ? value.prototype : undefined;
  return typeof prototype === 'object' && prototype !== null ? [prototype] : [];
}

function inheriting(prototype: object): object {
  return example(Object.create(prototype) as object);
}
