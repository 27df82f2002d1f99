/*
 * Weak references that nothing ever empties: when the real ones let go is up to the machine, and a verdict may not depend on when
 * memory was swept. To keep for as long as the reference lives is allowed as well.
 */
(realm) => {
  const {defineProperty, uncurry, put, native, TypeError, weakSet, WeakMap} = realm;
  const weakDelete = uncurry(WeakMap.prototype.delete);

  const needsWeakKey = (value, what) => {
    const isKey = (typeof value === 'object' && value !== null) || typeof value === 'function';
    if (!isKey && typeof value !== 'symbol') throw new TypeError(`${what} must be an object or a symbol`);
  };

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
