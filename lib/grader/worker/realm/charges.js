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
    chargeParts,
    uncurry,
    apply,
    isArray,
    isView,
    keys,
    typedArrayLength,
    mapSize,
    setSize,
    hasOwn,
    iterator,
    asyncIterator,
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
  /*
   * A list with gaps is worked on by asking for each place. A look at a few of them finds what was not made to deceive; a short
   * one costs little.
   */
  const gapOperations = 4;
  const gapsMin = 8;
  const fewPlaces = 64;
  const hasGaps = (list) => {
    const {length} = list;
    if (length <= gapsMin) return false;
    if (length <= fewPlaces) return !hasOwn(list, (length - (length % 2)) / 2);
    for (let k = 0; k < 5; k++) {
      const place = (length - 1) * k;
      if (!hasOwn(list, (place - (place % 4)) / 4)) return true;
    }
    return false;
  };
  const gaps = (list) => {
    if (hasGaps(list)) charge(gapOperations * list.length);
  };
  /** Charges for moving the last `count` elements of a list: one block of memory, unless it has gaps or is no array. */
  const movedPerPart = 8;
  const moved = (list, count) => {
    if (!isArray(list) || hasGaps(list)) charge(1 + 2 * gapOperations * count);
    else chargeParts(2 + (count > 0 ? (count - (count % movedPerPart)) / movedPerPart : 0));
  };
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
    if (typeof length !== 'number' || !(length > 0)) return 0;
    // A built-in takes a whole number for it.
    return length < 9007199254740992 ? length - (length % 1) : length;
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
   * `ask` answers what it has for an iterator.
   */
  const viewOf = (object, ask) =>
    new Proxy(isArray(object) ? [] : {}, {
      __proto__: null,
      get: (_, key) => {
        if (ask !== undefined && (key === iterator || key === asyncIterator)) return ask(key);
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
  const walked = (value, isFilled = false) => {
    if (!hasProxies && isArray(value) && value.length <= believedLengthMax) {
      if (value.length > gapsMin && !isFilled) gaps(value);
      return value;
    }
    if (typeof value === 'string' || value === null || value === undefined) return value;
    const object = typeof value === 'object' || typeof value === 'function' ? value : Object(value);
    if (!isPlain(object)) return viewOf(object);
    if (!isFilled && isArray(object)) gaps(object);
    return value;
  };

  /*
   * Of a list of languages the engine asks for each place, however many it claims. A Locale is one language, and nothing in its
   * place would be taken for it.
   */
  const localeName = uncurry(getOwnPropertyDescriptor(realm.global.Intl.Locale.prototype, 'baseName').get);
  const refusalOperations = 100;
  const isLocale = (value) => {
    try {
      localeName(value);
      return true;
    } catch {
      charge(refusalOperations);
      return false;
    }
  };
  realm.languages = (value) => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value;
    return !isArray(value) && isLocale(value) ? value : walked(value, true);
  };

  /** Calls a built-in on a view; the candidate's callback and whoever called see the object itself. */
  const walkWith = (method, value, view, given, calls) => {
    const self = typeof value === 'object' || typeof value === 'function' ? value : Object(value);
    const callback = given[0];
    if (calls && typeof callback === 'function') {
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
  /** A callback that is counted whenever it is called; the candidate's own, where the engine's calling costs so much, as well. */
  const counted = (callback, operations) => {
    if (operations === undefined ? !isBuiltIn(callback) : typeof callback !== 'function') return callback;
    const each = operations ?? 5;
    return function () {
      charge(each);
      return apply(callback, this, arguments);
    };
  };

  /* A receiver that is no collection costs an exception: so the prototypes are asked first. */
  const sizeBy = (read, value) => {
    try {
      return read(value);
    } catch {
      return -1;
    }
  };
  /** The prototype, of Map's or Set's, by whose methods a value can be asked; undefined for what is no collection. */
  const collectionOf = (value) => {
    for (let at = value; at !== null && !isProxy(at); at = getPrototypeOf(at)) {
      if (at === mapPrototype) return sizeBy(mapSize, value) < 0 ? undefined : at;
      if (at === setPrototype) return sizeBy(setSize, value) < 0 ? undefined : at;
    }
    return undefined;
  };

  /* Objects of many keys are tables of hashes, whose keys have to be put in order. */
  const fewKeys = 64;
  const manyKeysOperations = 10;
  const keyed = (count) => charge(count > fewKeys ? manyKeysOperations * count : count + 1);
  /** `each`: what is done with a key costs so much beside. */
  const ownKeys = (value, each = 0) => {
    // Of a text, a key is made for each character.
    if (typeof value === 'string') return keyed(value.length);
    if (typeof value !== 'object' || value === null || isProxy(value)) return charge(1);
    if (each > 0) charge(each * (isArray(value) || isView(value) ? lengthOf(value) : keys(value).length));
    if (isArray(value) || isView(value)) return elements(lengthOf(value));
    keyed(keys(value).length);
  };

  /* A pattern that is long is compiled at its first use, and one that is short most often known from before. */
  const shortPattern = 64;
  const compiledOperations = 2;
  realm.compiling = (pattern) => {
    const length = typeof pattern === 'string' ? pattern.length : 0;
    charge(length > shortPattern ? compiledOperations * length : quotient(length, charactersPerOperation));
  };

  realm.isProxy = isProxy;
  realm.isBuiltIn = isBuiltIn;
  realm.elements = elements;
  realm.moved = moved;
  realm.characters = characters;
  realm.lengthOf = lengthOf;
  realm.walked = walked;
  realm.walkWith = walkWith;
  realm.countedCallback = counted;
  realm.mapPrototype = mapPrototype;
  realm.gaps = gaps;
  realm.viewOf = viewOf;
  realm.collectionOf = collectionOf;
  realm.sizeBy = sizeBy;
  realm.chargeKeys = ownKeys;
  realm.chargeKeyed = keyed;
  realm.startCharges = () => {
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
};
