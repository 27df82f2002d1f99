/**
 * The first place where a source adds a property to something built in: `Array.prototype.last ??= …`, by whatever name the source
 * gives it (meanings.ts). Kinds whose runs share one realm, and nothing else, refuse it there (lib/grader/worker/isolate.ts): built-ins
 * are frozen for them, and what is added in sloppy code would be missing without a word. What replaces a built-in that is
 * there is not looked for, nor what reaches one by values that only a run tells.
 */
import {runInNewContext} from 'node:vm';
import type {AnyNode, CallExpression, MemberExpression, Program} from 'acorn';
import {full} from 'acorn-walk';
import {findMeanings, type Meanings} from '#lib/languages/javascript/meanings';
import {assignedBy} from '#lib/languages/javascript/patterns';
import {sometimesReached} from '#lib/languages/javascript/reached';

export type Addition = {
  /** `Array.prototype.last` */
  readonly text: string;
  /** In the text that was parsed. */
  readonly start: number;
};

/** Of `Object` and `Reflect`: the keys are the second argument, or its keys. */
const changers = new Set<unknown>([
  ...[Object.assign, Object.defineProperty, Object.defineProperties],
  ...[Reflect.defineProperty, Reflect.set],
]);
const places = placesOfBuiltIns();

export function findAddition(ast: Program): Addition | undefined {
  let meanings: Meanings | undefined;
  const found: Addition[] = [];
  full(ast, (each) => {
    const node = each as AnyNode;
    if (!mayAdd(node)) return;
    meanings ??= findMeanings(ast);
    for (const target of targetsOf(node)) found.push(...assigned(target, meanings));
    if (node.type === 'CallExpression') found.push(...called(node, meanings));
  });
  return found.sort((a, b) => a.start - b.start)[0];
}

/** Nearly every program assigns to properties; to those of a call, a name or another property alone something can be added. */
function mayAdd(node: AnyNode): boolean {
  return node.type === 'CallExpression' ? node.arguments.length > 1 : targetsOf(node).length > 0;
}

function targetsOf(node: AnyNode): MemberExpression[] {
  return assignedBy(node).filter((target) => target.type === 'MemberExpression');
}

function assigned({object, computed, property}: MemberExpression, meanings: Meanings): Addition[] {
  if (property.type === 'PrivateIdentifier') return [];
  const keys = computed ? meanings(property) : [(property as {name: string}).name];
  return added(meanings(object), keys, object.start);
}

function called({callee, arguments: args}: CallExpression, meanings: Meanings): Addition[] {
  const [target, second] = args;
  if (target === undefined || second === undefined) return [];
  const method = meanings(callee).find((one) => changers.has(one));
  if (method === undefined) return [];
  if (method !== Object.assign && method !== Object.defineProperties) {
    return added(meanings(target), meanings(second), target.start);
  }
  if (second.type !== 'ObjectExpression') return [];
  const names = second.properties.flatMap((one) =>
    one.type === 'Property' && !one.computed && one.key.type === 'Identifier' ? [one.key.name] : [],
  );
  return names.length === 0 ? [] : added(meanings(target), names, target.start);
}

/** Those of the keys that the engine does not have there. A key that only a run tells is one. */
function added(holders: readonly unknown[], keys: readonly unknown[], start: number): Addition[] {
  return holders.flatMap((holder) => {
    const place = places.get(holder);
    if (place === undefined) return [];
    if (keys.length === 0) return [{text: `${place}[…]`, start}];
    const missing = keys.filter((key) => !((key as PropertyKey) in (holder as object)));
    return missing.map((key) => ({text: placeOf(place, key), start}));
  });
}

function placeOf(place: string, key: unknown): string {
  return typeof key === 'string' && /^[\w$]+$/.test(key) ? `${place}.${key}` : `${place}[${String(key)}]`;
}

/** Functions and namespaces that a program may find, and the prototypes that these lead to. */
function placesOfBuiltIns(): ReadonlyMap<unknown, string> {
  const found = new Map<unknown, string>();
  // Node's own globals are loaded when they are looked at: FormData and streams cost each worker 50 ms and 5 MB.
  const ofEngine = runInNewContext('Object.getOwnPropertyNames(globalThis)') as readonly string[];
  for (const name of new Set([...ofEngine, ...sometimesReached])) {
    const value: unknown = Object.getOwnPropertyDescriptor(globalThis, name)?.value;
    if (typeof value !== 'function' && !/^(?:Math|JSON|Reflect|Intl|Atomics)$/.test(name)) continue;
    found.set(value, name);
    const prototype: unknown = typeof value === 'function' ? value.prototype : undefined;
    if (typeof prototype === 'object' || typeof prototype === 'function') {
      found.set(prototype, `${name}.prototype`);
    }
  }
  found.set(Function.prototype, 'Function.prototype');
  return found;
}
