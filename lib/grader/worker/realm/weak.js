/*
 * Weak references that nothing ever empties: when the real ones let go is up to the machine, and a verdict may not depend on when
 * memory was swept. To keep for as long as the reference lives is allowed as well.
 */
(realm) => {
  const {defineProperty, uncurry, put, native, is, TypeError, weakSet, WeakMap} = realm;
  const {keyFor} = Symbol;
  const weakDelete = uncurry(WeakMap.prototype.delete);

  const needsWeakKey = (value, what) => {
    const isKey = (typeof value === 'object' && value !== null) || typeof value === 'function';
    const isFree = typeof value === 'symbol' && keyFor(value) === undefined;
    if (!isKey && !isFree) throw new TypeError(`${what} must be an object or a symbol`);
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
    register(target, held, token = undefined) {
      const tokens = this.#tokens;
      needsWeakKey(target, 'FinalizationRegistry.prototype.register: target');
      if (is(target, held)) {
        throw new TypeError('FinalizationRegistry.prototype.register: target and holdings must not be same');
      }
      if (token !== undefined) weakSet(tokens, token, true);
    }
    unregister(token) {
      const tokens = this.#tokens;
      needsWeakKey(token, 'FinalizationRegistry.prototype.unregister: token');
      return weakDelete(tokens, token);
    }
  }
  for (const made of [WeakRef, FinalizationRegistry]) {
    const {prototype} = made;
    for (const name of realm.ownKeys(prototype)) native(prototype[name]);
    defineProperty(prototype, Symbol.toStringTag, {__proto__: null, value: made.name, configurable: true});
    put(globalThis, made.name, made);
  }
};
