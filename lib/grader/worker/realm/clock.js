/*
 * Time and garbage collection, as a candidate sees them: a clock that stands still unless a virtual one moves it, and weak
 * references that nothing ever empties. A verdict may depend neither on the day nor on when memory was swept.
 */
(realm) => {
  const {defineProperty, getOwnPropertyDescriptor, apply, construct, uncurry, put, native, Date, TypeError} =
    realm;
  const {WeakMap} = globalThis;
  const weakGet = uncurry(WeakMap.prototype.get);
  const weakSet = uncurry(WeakMap.prototype.set);
  const weakDelete = uncurry(WeakMap.prototype.delete);

  /* 2024-01-01T00:00:00Z, always. */
  realm.elapsedMs = 0;
  const began = 1704067200000;
  const now = () => began + realm.elapsedMs;

  const dateToString = Date.prototype.toString;
  const FrozenDate = function Date() {
    if (new.target === undefined) return apply(dateToString, new realm.Date(now()), []);
    const target = new.target === FrozenDate ? realm.Date : new.target;
    return construct(realm.Date, arguments.length === 0 ? [now()] : arguments, target);
  };
  defineProperty(FrozenDate, 'length', {__proto__: null, value: 7, configurable: true});
  defineProperty(FrozenDate, 'prototype', {__proto__: null, value: Date.prototype, writable: false});
  put(Date.prototype, 'constructor', FrozenDate);
  put(FrozenDate, 'parse', Date.parse);
  put(FrozenDate, 'UTC', Date.UTC);
  put(FrozenDate, 'now', {now: () => now()}.now);
  native(FrozenDate);
  native(FrozenDate.now);
  put(globalThis, 'Date', FrozenDate);

  /* It has clocks of its own, and a Date makes them. */
  delete globalThis.Temporal;
  delete Date.prototype.toTemporalInstant;

  /* Without a date these format the moment. The function that `format` answers is the same each time. */
  const formats = Intl.DateTimeFormat.prototype;
  const formatOf = uncurry(getOwnPropertyDescriptor(formats, 'format').get);
  const known = new WeakMap();
  const formatting = {
    get format() {
      const original = formatOf(this);
      const made = weakGet(known, original);
      if (made !== undefined) return made;
      const standing = (date) => original(date === undefined ? now() : date);
      defineProperty(standing, 'name', {__proto__: null, value: '', configurable: true});
      weakSet(known, original, standing);
      return standing;
    },
  };
  const {get} = getOwnPropertyDescriptor(formatting, 'format');
  defineProperty(formats, 'format', {__proto__: null, get, configurable: true});
  native(get);
  const partsOf = uncurry(formats.formatToParts);
  put(
    formats,
    'formatToParts',
    {
      formatToParts(date) {
        return partsOf(this, date === undefined ? now() : date);
      },
    }.formatToParts,
  );
  native(formats.formatToParts);

  const needsWeakKey = (value, what) => {
    const isKey = (typeof value === 'object' && value !== null) || typeof value === 'function';
    if (!isKey && typeof value !== 'symbol') throw new TypeError(`${what} must be an object or a symbol`);
  };

  /* When the real ones let go is up to the machine; to keep for as long as the reference lives is allowed as well. */
  class WeakRef {
    #target;
    constructor(target) {
      needsWeakKey(target, 'WeakRef: target');
      this.#target = target;
    }
    deref() {
      return this.#target;
    }
  }
  class FinalizationRegistry {
    #tokens = new WeakMap();
    constructor(cleanup) {
      if (typeof cleanup !== 'function') {
        throw new TypeError('FinalizationRegistry: cleanup must be callable');
      }
    }
    register(target, _held, token) {
      needsWeakKey(target, 'FinalizationRegistry.prototype.register: target');
      if (token !== undefined) weakSet(this.#tokens, token, true);
    }
    unregister(token) {
      return weakDelete(this.#tokens, token);
    }
  }
  for (const made of [WeakRef, FinalizationRegistry]) {
    const {prototype} = made;
    for (const name of realm.ownKeys(prototype)) native(prototype[name]);
    defineProperty(prototype, Symbol.toStringTag, {__proto__: null, value: made.name, configurable: true});
    put(globalThis, made.name, made);
  }
};
