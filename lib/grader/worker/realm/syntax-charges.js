/*
 * What syntax charges for, through the names of lib/languages/javascript/meter-names.ts: spreads, rests, `yield*`, loops over
 * keys, and constructors that work through their argument. The weights are in charges.js.
 */
(realm) => {
  const {charge, apply, isArray, isView, keys, bytesOf, iterator, objectPrototype, bufferPrototype} = realm;
  const {floor, bigintText, lengthOf} = realm;
  const {asyncIterator} = Symbol;
  const smallPowerMax = 1n << 128n;
  const {TypeError, getPrototypeOf, getOwnPropertyDescriptor, Object, isProxy, collectionSize, sizeBy} =
    realm;
  const {chargeIterable: iterable, chargeKeys: ownKeys, chargeKeyed: keyed, chargeWhole: whole} = realm;

  /* Whether it is certain, without running anything, that a value cannot be iterated. */
  const cannotIterate = (value, key = iterator) => {
    if (value === undefined || value === null) return true;
    if (typeof value === 'string') return false;
    const object = typeof value === 'object' || typeof value === 'function' ? value : Object(value);
    for (let at = object; at !== null; at = getPrototypeOf(at)) {
      if (isProxy(at)) return false;
      const slot = getOwnPropertyDescriptor(at, key);
      if (slot !== undefined) return slot.get === undefined && typeof realm.dataOf(slot) !== 'function';
    }
    return true;
  };
  /* What the engine says of a value that has no name. */
  const nameOf = (value) => {
    if (typeof value === 'string') return `string "${value}"`;
    if (value === undefined || typeof value === 'object' || typeof value === 'function') {
      return value === null ? 'object null' : typeof value;
    }
    return typeof value === 'symbol' || typeof value === 'bigint' ? typeof value : `${typeof value} ${value}`;
  };

  const stepOperations = 3;
  /* A generator that hands on another's items is entered again for each, which its own `yield`s do not show. */
  const delegationOperations = 18;
  const delegatedStepOperations = 12;
  const handOn = (method, inner) =>
    method === undefined || method === null
      ? undefined
      : function () {
          return apply(method, inner, arguments);
        };
  const ends = {
    __proto__: null,
    get return() {
      return handOn(this.inner.return, this.inner);
    },
    get throw() {
      return handOn(this.inner.throw, this.inner);
    },
  };
  const steps = {
    __proto__: ends,
    next() {
      charge(this.each);
      return apply(this.step, this.inner, arguments);
    },
  };
  /* Only the engine sees these: it asks for one iterator, and for its `next` once. */
  const stepping = {
    __proto__: null,
    [iterator]() {
      const inner = this.value[iterator]();
      // The engine says what is wrong with it.
      if ((typeof inner !== 'object' && typeof inner !== 'function') || inner === null) return inner;
      const step = inner.next;
      // Who never asks for a step closes it all the same.
      if (typeof step !== 'function') return {__proto__: ends, inner, next: step};
      return {__proto__: steps, inner, step, each: this.each};
    },
  };
  /** An iterable that is charged for every step: for what does not tell its size. */
  const stepped = (value, isDelegated) => {
    if (isDelegated) charge(delegationOperations);
    return {__proto__: stepping, value, each: isDelegated ? delegatedStepOperations : stepOperations};
  };
  const originalOf = (value) =>
    typeof value === 'object' && value !== null && !isProxy(value) && getPrototypeOf(value) === stepping
      ? value.value
      : value;
  const isSized = (value) =>
    typeof value === 'string' ||
    (typeof value === 'object' &&
      value !== null &&
      !isProxy(value) &&
      (isArray(value) || isView(value) || collectionSize(value) >= 0));

  /** For what waits for each item of a list, or of another iterable, which it waits for instead: what each costs in either. */
  realm.awaited = (value, listed, each) => {
    const isSure = isSized(value) || cannotIterate(value) || !cannotIterate(value, asyncIterator);
    // An asynchronous iterable's items are awaited where it makes them.
    if (!isSure) return {__proto__: stepping, value, each};
    const size = typeof value === 'object' && value !== null ? collectionSize(value) : -1;
    charge(listed * (size < 0 ? lengthOf(value) : size));
    return value;
  };

  realm.meter.whole = whole;
  /* A new collection takes in each item by the method that programs could have changed: the engine's short way is closed. */
  const collectionOperations = 4;
  const itemOperations = 4;
  realm.meter.collected = (made) => {
    const size = collectionSize(whole(made));
    charge(collectionOperations + (size > 0 ? itemOperations * size : 0));
    return made;
  };
  /** For what is spread into a literal, whose length tells afterwards. */
  realm.meter.spread = (value) => {
    iterable(value);
    return value;
  };
  /** For what is spread into a call or taken apart. */
  realm.meter.stepped = (value, isDelegated) => {
    // The engine says what is wrong with it.
    if (isSized(value) || cannotIterate(value)) {
      iterable(value);
      return value;
    }
    return stepped(value, isDelegated);
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
    ownKeys(value);
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
  realm.meter.inherited = inherited;
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
  realm.meter.sized = (value) => {
    // `new Array(n)` and `new Float64Array(n)` clear their memory.
    if (typeof value === 'number')
      charge(2 + (value > 0 && value < 4294967296 ? (value - (value % 16)) / 16 : 0));
    else if (typeof value === 'string') charge(1 + value.length);
    else if (value !== undefined && value !== null && !isBuffer(value)) iterable(value);
    return value;
  };
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
  realm.meter.read = (value) => {
    if (typeof value === 'string' && value.length > shortNumberMax) charge(1 + (value.length >> 3));
    return value;
  };
  /** A price that the place in the source decides. */
  realm.meter.priced = (operations, value) => {
    charge(operations);
    return value;
  };
};
