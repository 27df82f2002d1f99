/**
 * Which built-in globals a program may get to, of those that few programs need: a realm makes, charges and freezes no others.
 *
 * Safety rests on it, so it goes by the text. A global is reached by its name, or by way of the global object: that has the name
 * `globalThis`, and is `this` in sloppy code. Comments and strings count as well, which costs time and changes nothing.
 */
import type {AnyNode, Class, Program} from 'acorn';
import {mayMakeGlobals} from '#lib/languages/javascript/stray-globals';

/** Each of them leads to the others. */
const bytes =
  'ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float16Array ' +
  'Float32Array Float64Array BigInt64Array BigUint64Array TextEncoder TextDecoder';
const bytesNames = bytes.split(' ');

/** No syntax leads to any of these, nor does a value that every program can get. */
export const sometimesReached: readonly string[] = [
  ...bytesNames,
  ...(
    'console RegExp Date Math JSON Reflect Proxy Intl WeakMap WeakSet WeakRef FinalizationRegistry DisposableStack AsyncDisposableStack ' +
    'structuredClone queueMicrotask atob btoa encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape'
  ).split(' '),
];

const named = new RegExp(`\\b(?:${sometimesReached.join('|')})\\b`, 'g');
const wayToGlobal = /\bglobalThis\b|\\u/;
/** Without any of these nothing but an error is ever thrown in a function's or a class's case: what is, is shown in a message. */
const mayThrowValues = /\b(?:throw|yield|async|Promise)\b/;
/** Without any of these no error ever gets into a program's hands. */
const mayHoldErrors = /Error|\b(?:catch|then|async|Promise)\b/;
/** Names that every object inherits, and what assigns properties for others. */
const mayAssignInherited =
  /\b(?:constructor|toString|valueOf|toLocaleString|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|assign|Reflect)\b/;

/**
 * What a realm needs beside globals: to show a value in words, to let inherited names be assigned to objects and to errors, and to
 * take away the globals that a run has made.
 */
export const furtherNeeds = {
  inspect: 'inspect',
  assign: 'assign',
  errors: 'errors',
  sweeping: 'sweeping',
} as const;

/** The globals and the further needs. Input may hold dates: whoever knows it adds `Date`. `nodes` are all of the program's. */
export function needsOf(
  source: string,
  ast: Program,
  nodes: readonly AnyNode[],
  isStrict: boolean,
): readonly string[] {
  const {hasThis, hasPattern, hasComputedKeys} = waysOf(nodes);
  const isSloppy = !isStrict && !isStrictScript(ast);
  if ((hasThis && isSloppy) || wayToGlobal.test(source)) {
    return [...sometimesReached, ...Object.values(furtherNeeds)];
  }
  const found = new Set<string>(source.match(named));
  if (bytesNames.some((name) => found.has(name))) for (const name of bytesNames) found.add(name);
  if (hasPattern) found.add('RegExp');
  if (mayThrowValues.test(source)) found.add(furtherNeeds.inspect);
  if (hasComputedKeys || mayAssignInherited.test(source)) found.add(furtherNeeds.assign);
  if (mayHoldErrors.test(source)) found.add(furtherNeeds.errors);
  if (isSloppy && mayMakeGlobals(nodes)) found.add(furtherNeeds.sweeping);
  return [...found];
}

type Ways = {
  /** `this` outside of classes, whose code is strict. `super.valueOf()` hands it out as well. */
  readonly hasThis: boolean;
  readonly hasPattern: boolean;
  /** `object[key]`, where nothing tells the key. */
  readonly hasComputedKeys: boolean;
};

function isStrictScript(ast: Program): boolean {
  return ast.body.some((one) => one.type === 'ExpressionStatement' && one.directive === 'use strict');
}

function waysOf(nodes: readonly AnyNode[]): Ways {
  const classes: Class[] = [];
  const places: number[] = [];
  let hasPattern = false;
  let hasComputedKeys = false;
  for (const node of nodes) {
    switch (node.type) {
      case 'ThisExpression':
      case 'Super':
        places.push(node.start);
        break;
      case 'Literal':
        hasPattern ||= node.regex != null;
        break;
      case 'MemberExpression':
        hasComputedKeys ||= node.computed;
        break;
      case 'ClassDeclaration':
      case 'ClassExpression':
        classes.push(node);
    }
  }
  const isInClass = (place: number): boolean => classes.some((one) => isOfClass(one, place));
  return {
    hasThis: !places.every(isInClass),
    hasPattern,
    hasComputedKeys,
  };
}

/** Whether `this` at a place is the class's: what it extends, and its computed keys, are evaluated around it. */
function isOfClass({body}: Class, place: number): boolean {
  const holds = ({start, end}: {start: number; end: number}): boolean => start <= place && place < end;
  return (
    holds(body) && !body.body.some((member) => 'computed' in member && member.computed && holds(member.key))
  );
}
