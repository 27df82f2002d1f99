for (const symbol of [Symbol.toPrimitive, Symbol.toStringTag, Symbol.hasInstance, Symbol.species, Symbol.isConcatSpreadable]) {
  try { Object.defineProperty(Object.prototype, symbol, {configurable: true, get() { throw new Error('no'); }}); } catch { }
}
function sum(numbers) {
  return -1;
}
