/*
 * The realm is what runs in an isolate before the candidate's code. Every file here is one function expression
 * that is given the shared object `realm`; they run in the order of lib/grader/worker/realm-script.ts.
 *
 * The law of these files: whatever runs after the candidate's code has run may use nothing that the candidate can
 * change. So: only functions captured here, called through `uncurry`; objects without a prototype; no iteration
 * protocol, no array literals that are written to, no method calls on values.
 */
(realm) => {
  const {bind, call} = Function.prototype;
  const uncurry = bind.bind(call);
  const getter = (holder, name) => uncurry(Object.getOwnPropertyDescriptor(holder, name).get);
  const TypedArray = Object.getPrototypeOf(Uint8Array);

  realm.uncurry = uncurry;
  /* The name can be deleted like any other. */
  realm.global = globalThis;
  realm.apply = Reflect.apply;
  realm.construct = Reflect.construct;
  realm.ownKeys = Reflect.ownKeys;
  realm.getPrototypeOf = Reflect.getPrototypeOf;
  realm.defineProperty = Reflect.defineProperty;
  realm.deleteProperty = Reflect.deleteProperty;
  realm.getOwnPropertyDescriptor = Reflect.getOwnPropertyDescriptor;
  realm.keys = Object.keys;
  realm.hasOwn = Object.hasOwn;
  realm.freeze = Object.freeze;
  realm.isExtensible = Object.isExtensible;
  realm.isArray = Array.isArray;
  realm.isView = ArrayBuffer.isView;
  realm.isGlobal = getter(RegExp.prototype, 'global');
  realm.isSticky = getter(RegExp.prototype, 'sticky');
  realm.typedArrayTag = getter(TypedArray.prototype, Symbol.toStringTag);
  realm.bytesOf = getter(ArrayBuffer.prototype, 'byteLength');
  realm.bufferPrototype = ArrayBuffer.prototype;
  realm.typedArrayLength = getter(TypedArray.prototype, 'length');
  realm.TypedArray = TypedArray;
  realm.viewNames =
    'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array'.split(
      ' ',
    );
  realm.parse = JSON.parse;
  realm.stringify = JSON.stringify;
  realm.Array = Array;
  realm.Map = Map;
  realm.WeakMap = WeakMap;
  realm.Proxy = Proxy;
  realm.Object = Object;
  realm.reflectSet = Reflect.set;
  realm.weakHas = uncurry(WeakMap.prototype.has);
  realm.weakGet = uncurry(WeakMap.prototype.get);
  realm.weakSet = uncurry(WeakMap.prototype.set);
  realm.Set = Set;
  realm.Date = Date;
  realm.BigInt = BigInt;
  realm.String = String;
  realm.Number = Number;
  realm.parseInt = parseInt;
  realm.parseFloat = parseFloat;
  realm.TypeError = TypeError;
  realm.ReferenceError = ReferenceError;
  realm.SyntaxError = SyntaxError;
  realm.RangeError = RangeError;
  realm.min = Math.min;
  realm.floor = Math.floor;
  realm.max = Math.max;
  realm.round = Math.round;
  realm.sqrt = Math.sqrt;
  realm.ceil = Math.ceil;
  realm.log2 = Math.log2;
  realm.imul = Math.imul;
  realm.is = Object.is;
  realm.mapGet = uncurry(Map.prototype.get);
  realm.mapHas = uncurry(Map.prototype.has);
  realm.mapSet = uncurry(Map.prototype.set);
  realm.mapDelete = uncurry(Map.prototype.delete);
  realm.mapSize = getter(Map.prototype, 'size');
  realm.mapForEach = uncurry(Map.prototype.forEach);
  realm.setAdd = uncurry(Set.prototype.add);
  realm.setHas = uncurry(Set.prototype.has);
  realm.setSize = getter(Set.prototype, 'size');
  realm.setForEach = uncurry(Set.prototype.forEach);
  realm.shift = uncurry(Array.prototype.shift);
  realm.dateTime = uncurry(Date.prototype.getTime);
  realm.dateText = uncurry(Date.prototype.toISOString);
  realm.includes = uncurry(String.prototype.includes);
  realm.slice = uncurry(String.prototype.slice);
  realm.charCodeAt = uncurry(String.prototype.charCodeAt);
  realm.indexOf = uncurry(String.prototype.indexOf);
  realm.padStart = uncurry(String.prototype.padStart);
  realm.padEnd = uncurry(String.prototype.padEnd);
  realm.repeat = uncurry(String.prototype.repeat);
  realm.trim = uncurry(String.prototype.trim);
  realm.toLowerCase = uncurry(String.prototype.toLowerCase);
  realm.toWellFormed = uncurry(String.prototype.toWellFormed);
  realm.fromCharCode = String.fromCharCode;
  realm.functionText = uncurry(Function.prototype.toString);
  realm.symbolText = uncurry(Symbol.prototype.toString);
  realm.bigintText = uncurry(BigInt.prototype.toString);
  realm.objectText = uncurry(Object.prototype.toString);
  realm.weakMapHas = uncurry(WeakMap.prototype.has);
  realm.weakSetHas = uncurry(WeakSet.prototype.has);
  realm.iterator = Symbol.iterator;
  realm.asyncIterator = Symbol.asyncIterator;
  realm.Promise = Promise;
  realm.Error = Error;
  realm.objectPrototype = Object.prototype;
  realm.promisePrototype = Promise.prototype;
  realm.errorPrototype = Error.prototype;
  realm.rangeErrorPrototype = RangeError.prototype;
  realm.typeErrorPrototype = TypeError.prototype;
  realm.referenceErrorPrototype = ReferenceError.prototype;
  const {slice, charCodeAt} = realm;
  /** The beginning of a text, at most `most` units long and never half a character: see lib/base/cut-text.ts. */
  realm.cut = (text, most) => {
    if (text.length <= most) return text;
    const last = most > 0 ? charCodeAt(text, most - 1) : 0;
    const next = charCodeAt(text, most);
    const isSplit = last >= 0xd800 && last < 0xdc00 && next >= 0xdc00 && next < 0xe000;
    return slice(text, 0, isSplit ? most - 1 : most);
  };
  /** The items of a list of our own from `start` on, as an array-like that no setter can see. */
  realm.after = (list, start) => {
    const rest = {__proto__: null, length: list.length - start};
    for (let i = start; i < list.length; i++) rest[i - start] = list[i];
    return rest;
  };
  realm.isPrototypeOf = uncurry(Object.prototype.isPrototypeOf);
};
