/**
 * The first place where a source adds a property to something built in: `Array.prototype.last ??= …`. Kinds whose runs share one
 * realm, and nothing else, refuse it there (lib/grader/worker/job.ts): built-ins are frozen for them, and what is added in sloppy
 * code would be missing without a word. What replaces a built-in that is there, or is done in another way, is not looked for.
 */
import type {AnyNode, CallExpression, MemberExpression, Program} from 'acorn';
import {full} from 'acorn-walk';

export type Addition = {
  /** `Array.prototype.last` */
  readonly text: string;
  /** In the text that was parsed. */
  readonly start: number;
};

const changers = new Set(['assign', 'defineProperty', 'defineProperties']);

export function findAddition(ast: Program): Addition | undefined {
  const declared = new Set<string>();
  const found: (Addition & {readonly root: string})[] = [];
  full(ast, (node) => {
    for (const name of declaredBy(node as AnyNode)) declared.add(name);
    found.push(...additionsOf(node as AnyNode));
  });
  // A program may have a `Set` of its own.
  return found.filter(({root}) => !declared.has(root)).sort((a, b) => a.start - b.start)[0];
}

function additionsOf(node: AnyNode): (Addition & {readonly root: string})[] {
  if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
    const name = keyOf(node.left);
    return name === undefined ? [] : added(node.left.object, [name]);
  }
  if (node.type !== 'CallExpression') return [];
  const method = methodOf(node);
  const [target, second] = node.arguments;
  if (method === undefined || target === undefined || second === undefined) return [];
  if (method === 'defineProperty') {
    return second.type === 'Literal' ? added(target, [String(second.value)]) : [];
  }
  if (second.type !== 'ObjectExpression') return [];
  const names = second.properties.flatMap((one) =>
    one.type === 'Property' && !one.computed && one.key.type === 'Identifier' ? [one.key.name] : [],
  );
  return added(target, names);
}

/** Those of the names that the engine does not have there. */
function added(target: AnyNode, names: readonly string[]): (Addition & {readonly root: string})[] {
  const isPrototype = target.type === 'MemberExpression' && keyOf(target) === 'prototype';
  const named = isPrototype ? target.object : target;
  if (named.type !== 'Identifier' || named.name === 'globalThis' || named.name === 'console') return [];
  const owner: unknown = Reflect.get(globalThis, named.name);
  if (typeof owner !== 'function' && owner !== Math) return [];
  const holder: unknown = isPrototype ? Reflect.get(owner, 'prototype') : owner;
  if (typeof holder !== 'function' && (typeof holder !== 'object' || holder === null)) return [];
  const place = isPrototype ? `${named.name}.prototype` : named.name;
  return names
    .filter((name) => !(name in holder))
    .map((name) => ({text: `${place}.${name}`, start: target.start, root: named.name}));
}

function methodOf({callee}: CallExpression): string | undefined {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return undefined;
  if (callee.object.name !== 'Object' && callee.object.name !== 'Reflect') return undefined;
  const name = keyOf(callee);
  return name !== undefined && changers.has(name) ? name : undefined;
}

function keyOf({computed, property}: MemberExpression): string | undefined {
  if (!computed) return property.type === 'Identifier' ? property.name : undefined;
  return property.type === 'Literal' ? String(property.value) : undefined;
}

function declaredBy(node: AnyNode): string[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' ? [node.id.name] : [];
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [
        ...(node.id == null ? [] : [node.id.name]),
        ...node.params.flatMap((one) => (one.type === 'Identifier' ? [one.name] : [])),
      ];
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.id == null ? [] : [node.id.name];
    default:
      return [];
  }
}
