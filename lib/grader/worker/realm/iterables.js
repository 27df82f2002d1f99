/*
 * What walking over an iterable costs: by its size where the engine will walk over the value's own items, and by the step where
 * anything else may come. A size is believed as long as the iterators of the built-ins are the engine's own: a program may put
 * another into a list, or into what all lists share.
 */
(realm) => {
  const {charge, elements, gaps, lengthOf, walked, viewOf, isProxy, collectionOf, apply, hasOwn} = realm;
  const {
    isArray,
    isView,
    iterator,
    asyncIterator,
    Object,
    getPrototypeOf,
    getOwnPropertyDescriptor,
    mapSize,
    setSize,
  } = realm;

  /** The method that answers an iterator over what has this prototype, and what that steps with. */
  const walkOf = (prototype, sample) => {
    const method = prototype[iterator];
    const steps = getPrototypeOf(apply(method, sample, []));
    return {__proto__: null, prototype, method, steps, next: steps.next};
  };
  const texts = walkOf(realm.String.prototype, '');
  const lists = walkOf(realm.Array.prototype, []);
  const views = walkOf(realm.TypedArray.prototype, new Uint8Array(0));
  const maps = walkOf(realm.Map.prototype, new realm.Map());
  const sets = walkOf(realm.Set.prototype, new realm.Set());
  const again = getPrototypeOf(lists.steps)[iterator];

  /** How the engine walks over a value's own items; undefined for anything else. */
  const walkFor = (value) => {
    if (typeof value === 'string') return texts;
    if (typeof value !== 'object' || value === null || isProxy(value)) return undefined;
    if (isArray(value)) return lists;
    if (isView(value)) return views;
    const prototype = collectionOf(value);
    return prototype === undefined ? undefined : prototype === maps.prototype ? maps : sets;
  };

  // Each number is taken out of its memory and boxed.
  const viewOperations = 2;
  /** Of a Map, whose items are made for whoever walks over it, and of a Set. */
  const itemOperations = 2;
  /** Charges for all of a value's own items, and `more` for each. */
  const items = (value, walk, more) => {
    if (walk === lists) gaps(value);
    const size = walk === maps ? mapSize(value) : walk === sets ? setSize(value) : lengthOf(value);
    if (walk === lists || walk === texts) elements(size);
    else charge(1 + (walk === views ? viewOperations : itemOperations) * size);
    if (more > 0) charge(more * size);
  };

  /** What `methodOf` answers where reading would run code of the program's. */
  const unknown = realm.freeze({__proto__: null});
  /** What a value has under a key, read without running anything. */
  const methodOf = (value, key) => {
    if (value === undefined || value === null) return undefined;
    const object = typeof value === 'object' || typeof value === 'function' ? value : Object(value);
    for (let at = object; at !== null; at = getPrototypeOf(at)) {
      if (isProxy(at)) return unknown;
      const slot = getOwnPropertyDescriptor(at, key);
      if (slot === undefined) continue;
      const found = realm.dataOf(slot);
      return slot.get === undefined || found !== undefined ? found : unknown;
    }
    return undefined;
  };
  /* Whether it is certain, without running anything, that a value cannot be iterated. */
  const cannotIterate = (value) => {
    const method = methodOf(value, iterator);
    return method !== unknown && typeof method !== 'function';
  };

  /* Making an iterator that charges, and asking it for the first step. */
  const walkOperations = 28;
  const stepOperations = 4;
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
  /** An iterator that is charged for every step: only the engine sees it, which asks for its `next` once. */
  const steppingOver = (inner, each) => {
    // The engine says what is wrong with it.
    if ((typeof inner !== 'object' && typeof inner !== 'function') || inner === null) return inner;
    const step = inner.next;
    // Who never asks for a step closes it all the same.
    if (typeof step !== 'function') return {__proto__: ends, inner, next: step};
    return {__proto__: steps, inner, step, each};
  };
  /* The engine asks these for one iterator. */
  const stepping = {
    __proto__: null,
    [iterator]() {
      const {value, method, each} = this;
      return steppingOver(method === undefined ? value[iterator]() : apply(method, value, []), each);
    },
  };
  /** An iterable that is charged for every step, with the method where it was asked for already. */
  const stepped = (value, each, method) => {
    charge(walkOperations);
    return {__proto__: stepping, value, method, each};
  };

  /**
   * What a built-in walks over instead of `value`, which is charged for it: the same where its items are its own or it cannot be
   * iterated, which the engine says. `more`: what is done with an item costs so much beside, and with one that comes in a step
   * `each` in all. The built-in may ask for other things first: nothing of the program's runs before it does.
   */
  const walkable = (value, more = 0, each = stepOperations + more) => {
    const walk = walkFor(value);
    const method = methodOf(value, iterator);
    if (walk !== undefined && method === walk.method && methodOf(walk.steps, 'next') === walk.next) {
      items(value, walk, more);
      return value;
    }
    if (method === unknown || typeof method === 'function') return stepped(value, each);
    charge(1);
    return value;
  };
  /** As `walkable`, for syntax, which asks for the iterator at once. */
  const iterated = (value, each = stepOperations) => {
    const walk = walkFor(value);
    let method;
    if (walk !== undefined) {
      method = value[iterator];
      if (method === walk.method && walk.steps.next === walk.next) {
        items(value, walk, 0);
        return value;
      }
    }
    if (typeof method === 'function') return stepped(value, each, method);
    const known = methodOf(value, iterator);
    if (walk === undefined && (known === unknown || typeof known === 'function')) return stepped(value, each);
    charge(1);
    // The engine says what is wrong with it; a getter is not asked twice.
    return known === unknown ? {__proto__: null, [iterator]: method} : value;
  };
  /** Whether a value is an iterator over a Map or a Set, which ends with it. */
  const isBounded = (value) => {
    if (typeof value !== 'object' || value === null || isProxy(value)) return false;
    const prototype = getPrototypeOf(value);
    const walk = prototype === maps.steps ? maps : prototype === sets.steps ? sets : undefined;
    if (
      walk === undefined ||
      methodOf(walk.steps, 'next') !== walk.next ||
      methodOf(value, iterator) !== again
    )
      return false;
    return !hasOwn(value, 'next') && !hasOwn(value, iterator);
  };
  /** As `iterated`, where nothing of the program's runs between the steps: such an iterator is walked over at once, as a list. */
  const spreadable = (value) => {
    const isOwn =
      isBounded(value) &&
      methodOf(lists.prototype, iterator) === lists.method &&
      methodOf(lists.steps, 'next') === lists.next;
    if (!isOwn) return iterated(value);
    const list = [...value];
    charge(2 + list.length);
    return list;
  };
  const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
  /** Of what only code of the program's can tell whether it can be iterated: a view that asks when it is asked. */
  const asked = (value, each) => {
    charge(walkOperations);
    return viewOf(value, (key) => {
      const method = value[key];
      if (typeof method !== 'function') return method;
      return () => steppingOver(apply(method, value, []), each);
    });
  };
  /** As `walkable`, for what takes array-likes as well: charged for each look at one whose length is anybody's claim. */
  const listable = (value, more, each = stepOperations) => {
    if (!isObject(value)) return walkable(value, more, each);
    const method = methodOf(value, iterator);
    if (method === unknown) return asked(value, each);
    if (walkFor(value) !== undefined || typeof method === 'function') return walkable(value, more, each);
    return walked(value, true);
  };
  /** As `listable`, for what takes asynchronous iterables before all others. */
  const awaitable = (value, more, each) => {
    if (!isObject(value)) return listable(value, more, each);
    const method = methodOf(value, asyncIterator);
    if (method === unknown) return asked(value, each);
    if (typeof method !== 'function') return listable(value, more, each);
    return {__proto__: null, [asyncIterator]: () => steppingOver(apply(method, value, []), each)};
  };

  const {has: hasItem, keys: setKeys} = sets.prototype;
  const {has: hasKey, keys: mapKeys} = maps.prototype;
  const isUnchanged = (value) => {
    const prototype = collectionOf(value);
    if (prototype === undefined) return false;
    if (prototype === maps.prototype) {
      return (
        methodOf(value, 'has') === hasKey &&
        methodOf(value, 'keys') === mapKeys &&
        methodOf(maps.steps, 'next') === maps.next
      );
    }
    return (
      methodOf(value, 'has') === hasItem &&
      methodOf(value, 'keys') === setKeys &&
      methodOf(sets.steps, 'next') === sets.next
    );
  };
  /** What a method of sets asks instead of `value`, for its size, for what it has, and for its keys: charged like an iterable. */
  realm.setLike = (value) => {
    if (!isObject(value)) return value;
    if (!isProxy(value) && isUnchanged(value)) {
      const size = collectionOf(value) === maps.prototype ? mapSize(value) : setSize(value);
      charge(1 + itemOperations * size);
      return value;
    }
    charge(walkOperations);
    return {
      __proto__: null,
      get size() {
        return value.size;
      },
      get has() {
        const {has} = value;
        if (typeof has !== 'function') return has;
        return (item) => {
          charge(stepOperations);
          return apply(has, value, [item]);
        };
      },
      get keys() {
        const {keys} = value;
        return typeof keys === 'function' ? () => steppingOver(apply(keys, value, []), stepOperations) : keys;
      },
    };
  };

  realm.walkable = walkable;
  realm.iterated = iterated;
  realm.spreadable = spreadable;
  realm.isBounded = isBounded;
  realm.listable = listable;
  realm.awaitable = awaitable;
  realm.cannotIterate = cannotIterate;
  realm.originalOf = (value) =>
    typeof value === 'object' && value !== null && !isProxy(value) && getPrototypeOf(value) === stepping
      ? value.value
      : value;
};
