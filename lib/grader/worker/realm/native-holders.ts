/** Where the metered built-ins are. */

/** The objects that hold the methods, by the expression that names them in the realm; this engine's own tell what they have. */
export const holders = {
  globalThis,
  Object,
  Array,
  String,
  Map,
  Promise,
  Reflect,
  JSON,
  RegExp,
  Uint8Array,
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
