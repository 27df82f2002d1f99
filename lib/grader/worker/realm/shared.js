/*
 * Makes what all runs in a realm share unchangeable: built-ins, their prototypes, and the globals that name them. Nothing may
 * be left there for the next case, the next schedule or another node. A program that changes built-ins has realms of its own
 * instead, one for each case (lib/languages/javascript/built-ins.ts).
 */
(realm) => {
  const {getPrototypeOf, getOwnPropertyDescriptor, defineProperty, ownKeys, freeze, hasOwn, setHas, setAdd} =
    realm;
  const {mapGet, mapSet, Map, Set, native} = realm;
  const values = new Map();

  /* What no global names, by an example of each: made only where it is asked for, since a segmenter takes its time. */
  const examples = () => {
    const segments = new Intl.Segmenter('en').segment('');
    return [
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
      segments,
      segments[Symbol.iterator](),
    ];
  };

  /** A frozen property cannot be shadowed by assignment; as an accessor that gives the object one of its own it can. */
  const tame = (holder, name) => {
    const {value, get: isAccessor, configurable} = getOwnPropertyDescriptor(holder, name);
    if (isAccessor !== undefined || !configurable) return;
    const {get, set} = {
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
    native(get);
    native(set);
    freeze(get);
    freeze(set);
    mapSet(values, get, value);
    defineProperty(holder, name, {__proto__: null, get, set, enumerable: false});
  };

  /** The value that a property stands for, without running anything of the candidate's. */
  realm.dataOf = (slot) => (slot.get === undefined ? slot.value : mapGet(values, slot.get));

  const symbols = {__proto__: null};
  for (const name of ownKeys(Symbol)) if (typeof Symbol[name] === 'symbol') symbols[name] = Symbol[name];
  /* Inherited names that programs give to objects of their own by assignment: plain objects, lists, errors. */
  const tamed = [
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
    [Error.prototype, 'constructor', 'name', 'message', 'toString'],
  ];
  for (const name of 'EvalError RangeError ReferenceError SyntaxError TypeError URIError AggregateError'.split(
    ' ',
  )) {
    tamed[tamed.length] = [globalThis[name].prototype, 'name', 'message'];
  }

  /* Where a step begins: at an object that was found before (its number), at the global, or at an example. */
  const atGlobal = -1;
  const atExample = -2;
  /* What it takes there: the value of a property, its getter, its setter, or the prototype. */
  const takes = {__proto__: null, value: 0, get: 1, set: 2, prototype: 3};

  const symbolName = (key) => {
    for (const name in symbols) if (symbols[name] === key) return name;
    return undefined;
  };

  /**
   * Walks all that the global and the examples lead to, and writes down each step that found an object, as `[from, key,
   * take, …]`. Every realm of one engine has the same objects at the same places, so one walk serves them all.
   */
  const walk = () => {
    const steps = realm.list();
    const seen = new Set();
    const found = realm.list();
    const visit = (value, from, key, take) => {
      const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
      if (!isObject || value === realm.global || setHas(seen, value)) return;
      setAdd(seen, value);
      realm.push(found, value);
      realm.push(steps, from);
      realm.push(steps, typeof key === 'symbol' ? `@@${symbolName(key)}` : key);
      realm.push(steps, take);
    };
    const globals = ownKeys(realm.global);
    for (let i = 0; i < globals.length; i++) {
      visit(getOwnPropertyDescriptor(realm.global, globals[i]).value, atGlobal, globals[i], takes.value);
    }
    visit(getPrototypeOf(realm.global), atGlobal, '', takes.prototype);
    const unnamed = examples();
    for (let i = 0; i < unnamed.length; i++) {
      visit(getPrototypeOf(unnamed[i]), atExample - i, '', takes.prototype);
    }
    for (let i = 0; i < found.length; i++) {
      const holder = found[i];
      // A method holds nothing but its name and its length: most of what there is need not be looked into.
      if (typeof holder === 'function' && !hasOwn(holder, 'prototype') && ownKeys(holder).length <= 2)
        continue;
      visit(getPrototypeOf(holder), i, '', takes.prototype);
      const names = ownKeys(holder);
      for (let k = 0; k < names.length; k++) {
        const {value, get, set} = getOwnPropertyDescriptor(holder, names[k]);
        visit(value, i, names[k], takes.value);
        visit(get, i, names[k], takes.get);
        visit(set, i, names[k], takes.set);
      }
    }
    return steps;
  };

  /** The objects that the steps lead to, in their order. Nothing of a candidate's may have run. */
  const follow = (steps) => {
    const found = realm.list();
    const unnamed = examples();
    for (let i = 0; i < steps.length; i += 3) {
      const from = steps[i];
      const holder = from >= 0 ? found[from] : from === atGlobal ? realm.global : unnamed[atExample - from];
      const written = steps[i + 1];
      const key = written[0] === '@' ? symbols[realm.slice(written, 2)] : written;
      const take = steps[i + 2];
      if (take === takes.value) realm.push(found, holder[key]);
      else if (take === takes.prototype) realm.push(found, getPrototypeOf(holder));
      else {
        const slot = getOwnPropertyDescriptor(holder, key);
        realm.push(found, take === takes.get ? slot.get : slot.set);
      }
    }
    return found;
  };

  // `RegExp.$1` and the like remember the last match, whosever it was.
  const forgetMatches = () => {
    const statics = ownKeys(RegExp);
    for (let i = 0; i < statics.length; i++) {
      const {get, configurable} = getOwnPropertyDescriptor(RegExp, statics[i]);
      if (get !== undefined && configurable && typeof statics[i] === 'string') delete RegExp[statics[i]];
    }
  };

  /** The walk as JSON; the worker asks the first of its realms and tells it to all others (`realm.sharedSteps`). */
  realm.stepsToShared = () => {
    forgetMatches();
    const steps = walk();
    let text = '[';
    for (let i = 0; i < steps.length; i++) text += `${i === 0 ? '' : ','}${realm.stringify(steps[i])}`;
    return `${text}]`;
  };

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

  const tameListed = (listed) => {
    for (let i = 0; i < listed.length; i++) {
      for (let k = 1; k < listed[i].length; k++) tame(listed[i][0], listed[i][k]);
    }
  };

  realm.isFrozen = false;
  /** `isOverridden`: the program looks as if it put methods of its own in the place of inherited ones. Slower, so not for all. */
  realm.freezeShared = (isOverridden) => {
    if (realm.isFrozen) return;
    realm.isFrozen = true;
    forgetMatches();
    const found = follow(realm.sharedSteps ?? walk());
    tameListed(tamed);
    if (isOverridden) tameListed(overridden);
    for (let i = 0; i < found.length; i++) freeze(found[i]);
    const globals = ownKeys(realm.global);
    for (let i = 0; i < globals.length; i++) {
      defineProperty(realm.global, globals[i], {__proto__: null, writable: false, configurable: false});
    }
  };
};
