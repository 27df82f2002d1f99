/*
 * What syntax charges for, through the names of lib/languages/javascript/meter-names.ts: spreads, rests, `yield*`, loops over
 * keys, and constructors that work through their argument. The weights are in charges.js.
 */
(realm) => {
  const {charge, isArray, isView, keys, bytesOf, objectPrototype, bufferPrototype, mapPrototype} = realm;
  const {floor, sqrt, bigintText, lengthOf, mapSize, setSize, isProxy, collectionOf, sizeBy} = realm;
  const {
    TypeError,
    getPrototypeOf,
    weakSet,
    weakGet,
    walkable,
    iterated,
    listable,
    spreadable,
    cannotIterate,
  } = realm;
  const {chargeKeys: ownKeys, chargeKeyed: keyed, originalOf} = realm;
  const smallPowerMax = 1n << 128n;

  /* What the engine says of a value that has no name. */
  const nameOf = (value) => {
    if (typeof value === 'string') return `string "${value}"`;
    if (value === undefined || typeof value === 'object' || typeof value === 'function') {
      return value === null ? 'object null' : typeof value;
    }
    return typeof value === 'symbol' || typeof value === 'bigint' ? typeof value : `${typeof value} ${value}`;
  };

  /* A generator that hands on another's items is entered again for each, which its own `yield`s do not show. */
  const delegationOperations = 18;
  const delegatedStepOperations = 12;
  /* A new collection takes in each item by the method that programs could have changed: the engine's short way is closed. */
  const collectionOperations = 4;
  const seenOperations = 1;
  const addedOperations = 3;
  /* The engine's constructors, by what they take: iterables, or also lists of any kind. */
  const [iterating, listing, compiling] = [1, 2, 3];
  const kinds = new realm.WeakMap();
  for (const name of ['Map', 'Set', 'WeakMap', 'WeakSet', 'AggregateError'])
    weakSet(kinds, realm.global[name], iterating);
  for (const name of realm.viewNames) {
    if (realm.global[name] !== undefined) weakSet(kinds, realm.global[name], listing);
  }
  weakSet(kinds, realm.global.RegExp, compiling);
  const kindOf = (maker) => weakGet(kinds, maker);
  /** For what a built-in's constructor walks over; a class of the candidate's of the same name is given what was written. */
  realm.meter.taken = (value, maker) => {
    const kind = kindOf(maker);
    if (kind === compiling) realm.compiling(value);
    if (kind !== iterating) return value;
    charge(collectionOperations);
    return walkable(value, seenOperations);
  };
  realm.taken = (value) => walkable(value, seenOperations);
  realm.meter.collected = (made) => {
    const prototype = typeof made === 'object' ? collectionOf(made) : undefined;
    if (prototype === undefined) return made;
    charge(addedOperations * (prototype === mapPrototype ? mapSize(made) : setSize(made)));
    return made;
  };
  /** For what is spread into a literal. */
  realm.meter.spread = spreadable;
  /** For what is spread into a call or taken apart. */
  realm.meter.stepped = (value, isDelegated) => {
    if (!isDelegated) return iterated(value);
    const made = iterated(value, delegatedStepOperations);
    // What its own items are tell a yield each.
    if (made !== value) charge(delegationOperations);
    return made;
  };
  realm.meter.delegated = (value, isDelegated) => {
    if (!isArray(value) && cannotIterate(value)) {
      throw new TypeError(`${nameOf(value)} is not iterable (cannot read property Symbol(Symbol.iterator))`);
    }
    return realm.meter.stepped(value, isDelegated);
  };
  /** For an object literal with spreads in it. */
  realm.meter.keys = (made) => {
    keyed(keys(made).length);
    return made;
  };
  /*
   * For a loop over keys: the engine lists those of all prototypes before the first turn. Its own turns charge for an object's
   * own keys, unless it may be left early.
   */
  const inheritedOperations = 40;
  realm.meter.listed = (value) => {
    ownKeys(value, isArray(value) || isView(value) ? 1 : 0);
    return inherited(value);
  };
  const inherited = (value) => {
    if (typeof value !== 'object' || value === null || isProxy(value)) return value;
    let at = getPrototypeOf(value);
    for (let level = 0; at !== null && at !== objectPrototype && !isProxy(at); level++) {
      charge(inheritedOperations + (level >> 3));
      keyed(keys(at).length);
      at = getPrototypeOf(at);
    }
    return value;
  };
  realm.meter.inherited = (value) => {
    if (typeof value === 'string') ownKeys(value);
    return inherited(value);
  };
  realm.meter.parts = (value) => {
    ownKeys(value);
    return value;
  };
  /** For the rests that a pattern has gathered: arrays and objects of the engine's own making. */
  realm.meter.gathered = function (value) {
    for (let i = 1; i < arguments.length; i++) ownKeys(arguments[i]);
    // What was taken apart in its place.
    return originalOf(value);
  };
  realm.meter.sized = (value, maker) => {
    // `new Array(n)` and `new Float64Array(n)` clear their memory.
    if (typeof value === 'number')
      charge(2 + (value > 0 && value < 4294967296 ? (value - (value % 16)) / 16 : 0));
    else if (typeof value === 'string') charge(1 + value.length);
    else if (kindOf(maker) === listing) return listed(value);
    return value;
  };
  /** What a typed list is made of: what is one itself is copied, whatever its iterator. */
  const listed = (value) => {
    if (isBuffer(value)) return value;
    if (!isView(value) || lengthOf(value) === 0) return listable(value);
    charge(1 + 2 * lengthOf(value));
    return value;
  };
  realm.listed = listed;
  /* A view on a buffer copies nothing. What is none costs an exception: so the prototypes are asked first. */
  const isBuffer = (value) => {
    if (typeof value !== 'object' || isArray(value) || isView(value)) return false;
    for (let at = value; at !== null && !isProxy(at); at = getPrototypeOf(at)) {
      if (at === bufferPrototype) return sizeBy(bytesOf, value) >= 0;
    }
    return false;
  };
  /*
   * Of BigInts, by their digits of base sixteen: a product costs the square of them up to a few thousand. Numbers cost nothing
   * here.
   */
  const powerOperations = 8;
  const squareMax = 4096;
  realm.meter.powered = (made) => {
    if (typeof made === 'bigint') {
      charge(powerOperations);
      if (made > smallPowerMax || made < -smallPowerMax) {
        const digits = bigintText(made, 16).length;
        charge(floor((digits * (digits < squareMax ? digits : squareMax)) / squareMax));
      }
    }
    return made;
  };
  const shortNumberMax = 20;
  const exactDigits = 300;
  /** `isExact`: as a BigInt, whose digits of base ten are found by multiplying. */
  realm.meter.read = (value, isExact) => {
    if (typeof value === 'string' && value.length > shortNumberMax) {
      const {length} = value;
      charge(
        1 + (length >> 3) + (isExact && value[0] !== '0' ? floor((length * sqrt(length)) / exactDigits) : 0),
      );
    }
    return value;
  };
  /** A price that the place in the source decides. */
  realm.meter.priced = (operations, value) => {
    charge(operations);
    return value;
  };
};
