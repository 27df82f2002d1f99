/*
 * What linear work costs, in operations. One operation is at most about twenty turns of a plain loop; a built-in moves or
 * compares several elements in that time, and more characters. Changing a weight changes every count: raise
 * `graderVersion` with it.
 *
 * A charge never runs the candidate's code: no getter, no `valueOf`, no trap of a proxy. What only they can tell is charged
 * while the built-in asks for it (`walked`, `counted`), or by its result.
 */
(realm) => {
  const {
    charge,
    apply,
    isArray,
    isView,
    keys,
    typedArrayLength,
    mapSize,
    setSize,
    bytesOf,
    iterator,
    TypeError,
  } = realm;
  const {getOwnPropertyDescriptor, getPrototypeOf, weakHas, weakGet, weakSet, Proxy, Object} = realm;
  const mapPrototype = realm.Map.prototype;
  const setPrototype = realm.Set.prototype;
  const elementsPerOperation = 4;
  const charactersPerOperation = 16;
  /* An array-like that claims more than any array could hold is charged for each access instead. */
  const believedLengthMax = 10_000_000;

  const quotient = (count, per) => (count > 0 ? 1 + (count - (count % per)) / per : 1);
  const elements = (count) => charge(quotient(count, elementsPerOperation));
  const characters = (count) => charge(quotient(count, charactersPerOperation));

  /* How many proxies stand around an object that is one. */
  const proxies = new realm.WeakMap();
  let hasProxies = false;
  const isProxy = (value) => hasProxies && weakHas(proxies, value);
  const proxiesMax = 8;
  realm.watchProxy = (target, handler, proxy) => {
    const depth = 1 + (weakGet(proxies, target) ?? 0) + (weakGet(proxies, handler) ?? 0);
    weakSet(proxies, proxy, depth);
    hasProxies = true;
    return proxy;
  };
  realm.canWrap = (target, handler) =>
    (weakGet(proxies, target) ?? 0) + (weakGet(proxies, handler) ?? 0) < proxiesMax;

  const typedLength = (value) => {
    try {
      return typedArrayLength(value);
    } catch {
      return 0;
    }
  };

  /** Length of what a built-in will walk over, as far as it can be seen without running anything; 0 where it cannot. */
  const lengthOf = (value) => {
    if (typeof value === 'string') return value.length;
    if (typeof value !== 'object' || value === null || isProxy(value)) return 0;
    if (isArray(value)) return value.length;
    if (isView(value)) return typedLength(value);
    const slot = getOwnPropertyDescriptor(value, 'length');
    const length = slot === undefined ? 0 : realm.dataOf(slot);
    return typeof length === 'number' && length > 0 ? length : 0;
  };

  const isPlain = (value) => {
    if (isProxy(value)) return false;
    if (isArray(value)) return value.length <= believedLengthMax;
    if (isView(value)) return true;
    const slot = getOwnPropertyDescriptor(value, 'length');
    const length = slot === undefined ? undefined : realm.dataOf(slot);
    return typeof length === 'number' && length <= believedLengthMax;
  };

  /*
   * Charges for each access of a built-in to something whose length is anybody's claim. The target is an empty one, for the
   * engine compares answers with the target's own properties: a proxy of the candidate's would hear it ask.
   */
  const viewOf = (object) =>
    new Proxy(isArray(object) ? [] : {}, {
      __proto__: null,
      get: (_, key) => {
        charge(2);
        return object[key];
      },
      set: (_, key, value) => {
        charge(2);
        return realm.reflectSet(object, key, value);
      },
      has: (_, key) => {
        charge(2);
        return key in object;
      },
      deleteProperty: (_, key) => {
        charge(2);
        return realm.deleteProperty(object, key);
      },
    });
  /** What a built-in walks over instead of `value`: the same where it is an array or shows a length, else a view that charges. */
  const walked = (value) => {
    if (!hasProxies && isArray(value) && value.length <= believedLengthMax) return value;
    if (typeof value === 'string' || value === null || value === undefined) return value;
    const object = typeof value === 'object' || typeof value === 'function' ? value : Object(value);
    return isPlain(object) ? value : viewOf(object);
  };

  /** Calls a built-in on a view; the candidate's callback and whoever called see the object itself. */
  const walkWith = (method, value, view, given) => {
    const self = typeof value === 'object' || typeof value === 'function' ? value : Object(value);
    const callback = given[0];
    if (typeof callback === 'function') {
      given[0] = function () {
        for (let i = 0; i < arguments.length; i++) if (arguments[i] === view) arguments[i] = self;
        return apply(callback, this, arguments);
      };
    }
    const result = apply(method, view, given);
    return result === view ? self : result;
  };

  /* The candidate's own functions count themselves. */
  const isBuiltIn = (callback) => realm.isNative(callback);
  /** A callback that is counted whenever it is called. */
  const counted = (callback) =>
    isBuiltIn(callback)
      ? function () {
          charge(5);
          return apply(callback, this, arguments);
        }
      : callback;

  /* A receiver that is no collection costs an exception: so the prototypes are asked first. */
  const sizeBy = (read, value) => {
    try {
      return read(value);
    } catch {
      return -1;
    }
  };
  const collectionSize = (value) => {
    for (let at = value; at !== null && !isProxy(at); at = getPrototypeOf(at)) {
      if (at === mapPrototype) return sizeBy(mapSize, value);
      if (at === setPrototype) return sizeBy(setSize, value);
    }
    return -1;
  };

  /* Set when something was walked over that does not tell its size, such as `map.keys()`: the result will. */
  let isUnsized = false;

  /** Charges for walking over an iterable from end to end. */
  const iterable = (value) => {
    if (typeof value === 'string') return elements(value.length);
    if (typeof value !== 'object' || value === null) return charge(1);
    if (!isProxy(value) && (isArray(value) || isView(value))) return elements(lengthOf(value));
    const size = collectionSize(value);
    if (size < 0) isUnsized = true;
    charge(size > 0 ? size + 1 : 1);
  };

  /** Charges for what came out, when what went in did not tell. */
  const whole = (value) => {
    if (!isUnsized) return value;
    isUnsized = false;
    const size = typeof value !== 'object' || isArray(value) || isView(value) ? -1 : collectionSize(value);
    if (size > 0) charge(size);
    else elements(lengthOf(value));
    return value;
  };

  /* Objects of many keys are tables of hashes, whose keys have to be put in order. */
  const fewKeys = 64;
  const manyKeysOperations = 10;
  const keyed = (count) => charge(count > fewKeys ? manyKeysOperations * count : count + 1);
  const ownKeys = (value) => {
    if (typeof value !== 'object' || value === null || isProxy(value)) return charge(1);
    if (isArray(value) || isView(value)) return elements(lengthOf(value));
    keyed(keys(value).length);
  };

  realm.isProxy = isProxy;
  realm.isBuiltIn = isBuiltIn;
  realm.elements = elements;
  realm.characters = characters;
  realm.lengthOf = lengthOf;
  realm.walked = walked;
  realm.walkWith = walkWith;
  realm.countedCallback = counted;
  realm.chargeIterable = iterable;
  realm.chargeKeys = ownKeys;
  realm.chargeKeyed = keyed;
  realm.chargeWhole = whole;
  realm.startCharges = () => {
    isUnsized = false;
    pending = undefined;
    scanned = undefined;
    scannedEnd = 0;
  };
  /* The text that a pattern is about to search, and how far it has come in the one before: a loop goes on where it stopped. */
  let pending;
  let scanned;
  let scannedEnd = 0;
  realm.meter.subject = (text) => {
    pending = text;
    return text;
  };
  realm.meter.matched = (result) => {
    const text = pending;
    pending = undefined;
    if (typeof text !== 'string') return result;
    let start = 0;
    let end = text.length;
    if (isArray(result) && !isProxy(result) && typeof result[0] === 'string' && result.index >= 0) {
      start = result.index;
      const after = start + result[0].length;
      if (after <= end) end = after;
    }
    const from = scanned === text && (result === null || start >= scannedEnd) ? scannedEnd : 0;
    scanned = text;
    scannedEnd = result === null ? 0 : end;
    characters(end > from ? end - from : 0);
    return result;
  };

  /* Whether it is certain, without running anything, that a value cannot be iterated. */
  const cannotIterate = (value) => {
    if (value === undefined || value === null) return true;
    if (typeof value === 'string') return false;
    const object = typeof value === 'object' || typeof value === 'function' ? value : Object(value);
    for (let at = object; at !== null; at = getPrototypeOf(at)) {
      if (isProxy(at)) return false;
      const slot = getOwnPropertyDescriptor(at, iterator);
      if (slot !== undefined) return slot.get === undefined && typeof realm.dataOf(slot) !== 'function';
    }
    return true;
  };
  /* What the engine says of a value that has no name. */
  const told = (value) => {
    if (typeof value === 'string') return `string "${value}"`;
    if (value === undefined || typeof value === 'object' || typeof value === 'function') {
      return value === null ? 'object null' : typeof value;
    }
    return typeof value === 'symbol' || typeof value === 'bigint' ? typeof value : `${typeof value} ${value}`;
  };

  /** An iterable that is charged for every step: for what does not tell its size. */
  const originals = new realm.WeakMap();
  const stepped = (value) => {
    const made = steppedBy(value);
    weakSet(originals, made, value);
    return made;
  };
  const forwarded = (inner, method) => {
    if (method === undefined || method === null) return undefined;
    return function () {
      return apply(method, inner, arguments);
    };
  };
  const steppedBy = (value) => ({
    __proto__: null,
    [iterator]() {
      const inner = value[iterator]();
      // The engine says what is wrong with it.
      if ((typeof inner !== 'object' && typeof inner !== 'function') || inner === null) return inner;
      const next = inner.next;
      if (typeof next !== 'function') return {__proto__: null, next};
      return {
        __proto__: null,
        next() {
          charge(1);
          return apply(next, inner, arguments);
        },
        get return() {
          return forwarded(inner, inner.return);
        },
        get throw() {
          return forwarded(inner, inner.throw);
        },
      };
    },
  });
  const isSized = (value) =>
    typeof value === 'string' ||
    (typeof value === 'object' &&
      value !== null &&
      !isProxy(value) &&
      (isArray(value) || isView(value) || collectionSize(value) >= 0));

  realm.meter.whole = whole;
  /** For what is spread into a literal, whose length tells afterwards. */
  realm.meter.spread = (value) => {
    iterable(value);
    return value;
  };
  /** For what is spread into a call or taken apart. */
  realm.meter.stepped = (value) => {
    // The engine says what is wrong with it.
    if (isSized(value) || cannotIterate(value)) {
      iterable(value);
      return value;
    }
    return stepped(value);
  };
  realm.meter.delegated = (value) => {
    if (!isArray(value) && cannotIterate(value)) {
      throw new TypeError(`${told(value)} is not iterable (cannot read property Symbol(Symbol.iterator))`);
    }
    return realm.meter.stepped(value);
  };
  /** For an object literal with spreads in it. */
  realm.meter.keys = (made) => {
    keyed(keys(made).length);
    return made;
  };
  /** For what a loop over keys may leave early. */
  realm.meter.listed = (value) => {
    ownKeys(value);
    return value;
  };
  realm.meter.parts = (value) => {
    ownKeys(value);
    return value;
  };
  /** For the rests that a pattern has gathered: arrays and objects of the engine's own making. */
  realm.meter.gathered = function (value) {
    for (let i = 1; i < arguments.length; i++) ownKeys(arguments[i]);
    // What was taken apart in its place.
    return (typeof value === 'object' && value !== null && weakGet(originals, value)) || value;
  };
  realm.meter.sized = (value) => {
    // `new Array(n)` and `new Float64Array(n)` clear their memory.
    if (typeof value === 'number') realm.characters(value > 0 && value < 4294967296 ? value : 0);
    else if (value !== undefined && value !== null && !isBuffer(value)) iterable(value);
    return value;
  };
  /* A view on a buffer copies nothing. */
  const isBuffer = (value) => {
    if (typeof value !== 'object' || isArray(value) || isView(value)) return false;
    try {
      bytesOf(value);
      return true;
    } catch {
      return false;
    }
  };
  /** A price that the place in the source decides. */
  realm.meter.priced = (operations, value) => {
    charge(operations);
    return value;
  };
};
