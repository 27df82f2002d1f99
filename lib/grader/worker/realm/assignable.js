/*
 * Lets objects of a program have names of their own that built-ins share and that freezing (shared.js) would keep from being
 * assigned: `toString` of an object, `message` of an error, `push` of a list.
 */
(realm) => {
  const {defineProperty, freeze, mapGet, mapSet, Map} = realm;
  const values = new Map();

  /** A frozen property cannot be shadowed by assignment; as an accessor that gives the object one of its own it can. */
  const tame = (holder, name) => {
    const value = holder[name];
    const pair = {
      get() {
        return value;
      },
      set(own) {
        const isObject = (typeof this === 'object' && this !== null) || typeof this === 'function';
        if (!isObject || this === holder) return;
        defineProperty(this, name, {
          __proto__: null,
          value: own,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      },
    };
    realm.nativesOf(pair);
    freeze(pair.get);
    freeze(pair.set);
    mapSet(values, pair.get, value);
    // Nothing of the candidate's has run: what `pair` inherits says nothing, and what it leaves out stays as it was.
    defineProperty(holder, name, pair);
  };

  const tameAll = (lists) => {
    for (let i = 0; i < lists.length; i++) {
      for (let k = 1; k < lists[i].length; k++) tame(lists[i][0], lists[i][k]);
    }
  };

  /** The value that a property stands for, without running anything of the candidate's. */
  realm.dataOf = (slot) => (slot.get === undefined ? slot.value : mapGet(values, slot.get));

  /* Inherited names that programs give to objects of their own by assignment: plain objects, lists, errors. */
  const inherited = [
    [
      Object.prototype,
      'constructor',
      'toString',
      'valueOf',
      'toLocaleString',
      'hasOwnProperty',
      'isPrototypeOf',
      'propertyIsEnumerable',
    ],
    // Not `constructor`: were it no data property, the engine would look for another species each time a list is sliced or mapped.
    [Array.prototype, 'toString'],
  ];
  const ofErrors = [[Error.prototype, 'constructor', 'name', 'message', 'toString']];
  for (const name of 'EvalError RangeError ReferenceError SyntaxError TypeError URIError AggregateError'.split(
    ' ',
  )) {
    ofErrors[ofErrors.length] = [globalThis[name].prototype, 'name', 'message'];
  }

  /* What programs put a method of their own in the place of: on a list, a collection, a promise, a function. */
  const overridden = [
    [Promise.prototype, 'then', 'catch', 'finally'],
    [Function.prototype, 'toString', 'call', 'apply', 'bind'],
    [Map.prototype, 'get', 'set', 'has', 'delete', 'clear', 'keys', 'values', 'entries', 'forEach'],
    [Set.prototype, 'add', 'has', 'delete', 'clear', 'keys', 'values', 'entries', 'forEach'],
    [
      Array.prototype,
      'constructor',
      'push',
      'pop',
      'shift',
      'unshift',
      'splice',
      'sort',
      'concat',
      'at',
      'forEach',
      'map',
      'filter',
    ],
  ];

  /** Before built-ins are frozen. `isOverridden`: the program looks as if it put methods of its own in the place of inherited ones. */
  realm.makeAssignable = (isOverridden) => {
    if (realm.needs.assign === true) tameAll(inherited);
    if (realm.needs.errors === true) tameAll(ofErrors);
    if (isOverridden) tameAll(overridden);
  };
};
