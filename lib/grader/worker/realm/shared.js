/*
 * Makes what all runs in a realm share unchangeable: built-ins, their prototypes, and the globals that name them. Nothing may
 * be left there for the next case, the next schedule or another node. A program that changes built-ins has realms of its own
 * instead, one for each case (lib/languages/javascript/built-ins.ts).
 */
(realm) => {
  const {getPrototypeOf, getOwnPropertyDescriptor, defineProperty, ownKeys, freeze, hasOwn, setHas, setAdd} =
    realm;
  const {mapGet, mapSet, Map, Set, objectPrototype, promisePrototype, native} = realm;
  /** Inherited names that programs often give to objects of their own by assignment. */
  const assigned = {
    __proto__: null,
    constructor: true,
    toString: true,
    valueOf: true,
    name: true,
    message: true,
  };
  const values = new Map();

  /* What no global names, by an example of each: made only where it is asked for, since a segmenter takes its time. */
  const examples = () => [
    function* () {},
    async () => {},
    async function* () {},
    (function* () {})(),
    (async function* () {})(),
    [][Symbol.iterator](),
    ''[Symbol.iterator](),
    new Map().keys(),
    new Set().keys(),
    // Not by way of String, whose methods are charged: the first case of a realm would cost more than the others.
    /a/g[Symbol.matchAll](''),
    [].values().map(() => 0),
    Iterator.from({next() {}}),
    new Intl.Segmenter('en').segment(''),
    new Intl.Segmenter('en').segment('')[Symbol.iterator](),
  ];

  /** A frozen property cannot be shadowed by assignment; as an accessor that gives the object one of its own it can. */
  const tame = (holder, name, value) => {
    const slot = {
      get [name]() {
        return value;
      },
      set [name](own) {
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
    const {get, set} = getOwnPropertyDescriptor(slot, name);
    native(get);
    native(set);
    freeze(get);
    freeze(set);
    mapSet(values, get, value);
    defineProperty(holder, name, {__proto__: null, get, set, enumerable: false});
  };

  /** The value that a property stands for, without running anything of the candidate's. */
  realm.dataOf = (slot) => (slot.get === undefined ? slot.value : mapGet(values, slot.get));

  let isDone = false;
  realm.freezeShared = () => {
    if (isDone) return;
    isDone = true;
    // `RegExp.$1` and the like remember the last match, whosever it was.
    const statics = ownKeys(RegExp);
    for (let i = 0; i < statics.length; i++) {
      const {get, configurable} = getOwnPropertyDescriptor(RegExp, statics[i]);
      if (get !== undefined && configurable && typeof statics[i] === 'string') delete RegExp[statics[i]];
    }
    const seen = new Set();
    const found = realm.list();
    const visit = (value) => {
      const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
      if (!isObject || value === realm.global || setHas(seen, value)) return;
      setAdd(seen, value);
      realm.push(found, value);
    };
    const globals = ownKeys(realm.global);
    for (let i = 0; i < globals.length; i++) visit(getOwnPropertyDescriptor(realm.global, globals[i]).value);
    visit(getPrototypeOf(realm.global));
    const unnamed = examples();
    for (let i = 0; i < unnamed.length; i++) visit(getPrototypeOf(unnamed[i]));
    for (let i = 0; i < found.length; i++) {
      const holder = found[i];
      // A method holds nothing but its name and its length: most of what there is need not be looked into.
      if (typeof holder === 'function' && !hasOwn(holder, 'prototype') && ownKeys(holder).length <= 2)
        continue;
      visit(getPrototypeOf(holder));
      const names = ownKeys(holder);
      const isPlain = holder === objectPrototype;
      for (let k = 0; k < names.length; k++) {
        const name = names[k];
        const {value, get, set, configurable} = getOwnPropertyDescriptor(holder, name);
        visit(value);
        visit(get);
        visit(set);
        const isTamed = isPlain || (assigned[name] === true && holder !== promisePrototype);
        if (isTamed && typeof holder !== 'function' && configurable && get === undefined)
          tame(holder, name, value);
      }
    }
    for (let i = 0; i < found.length; i++) freeze(found[i]);
    for (let i = 0; i < globals.length; i++) {
      defineProperty(realm.global, globals[i], {__proto__: null, writable: false, configurable: false});
    }
  };
};
