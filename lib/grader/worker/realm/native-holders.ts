/** Where the metered built-ins are. */

/** The objects that hold the methods, by the expression that names them in the realm; this engine's own tell what they have. */
export const holders = {
  globalThis,
  Object,
  Array,
  String,
  Map,
  Iterator: Reflect.get(globalThis, 'Iterator') as object,
  Date,
  Promise,
  Reflect,
  JSON,
  RegExp,
  'WeakMap.prototype': WeakMap.prototype,
  'WeakSet.prototype': WeakSet.prototype,
  Uint8Array,
  Error,
  'Date.prototype': Date.prototype,
  'Array.prototype': Array.prototype,
  'String.prototype': String.prototype,
  'Set.prototype': Set.prototype,
  'Map.prototype': Map.prototype,
  'Number.prototype': Number.prototype,
  'Function.prototype': Function.prototype,
  'RegExp.prototype': RegExp.prototype,
  'BigInt.prototype': BigInt.prototype,
  'Iterator.prototype': Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object,
  'ArrayBuffer.prototype': ArrayBuffer.prototype,
  'Uint8Array.prototype': Uint8Array.prototype,
  'Object.getPrototypeOf(Int8Array)': Object.getPrototypeOf(Int8Array) as object,
  'Object.getPrototypeOf(Int8Array.prototype)': Object.getPrototypeOf(Int8Array.prototype) as object,
};
export type Holder = keyof typeof holders;

/** What only a program needs that can get to a global of few (lib/languages/javascript/reached.ts), and stays the engine's otherwise. */
export const sometimesHolders = {
  bytes: [
    'ArrayBuffer.prototype',
    'Uint8Array',
    'Uint8Array.prototype',
    'Object.getPrototypeOf(Int8Array)',
    'Object.getPrototypeOf(Int8Array.prototype)',
  ],
  weakness: ['WeakMap.prototype', 'WeakSet.prototype'],
  patterns: ['RegExp', 'RegExp.prototype'],
  dates: ['Date', 'Date.prototype'],
  reflection: ['Reflect'],
  addresses: ['globalThis'],
} as const satisfies Record<string, readonly Holder[]>;
const sometimes: ReadonlySet<Holder> = new Set<Holder>(Object.values(sometimesHolders).flat());
export const coreHolders = (Object.keys(holders) as Holder[]).filter((holder) => !sometimes.has(holder));
