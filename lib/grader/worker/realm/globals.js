/*
 * What the candidate finds on the global: no engine escapes, no way to make code from text, a seeded Math.random. Clocks
 * and what the garbage collector shows are in clock.js. Runs before the metered built-ins are put in place.
 */
(realm) => {
  const {defineProperty, functionText, setHas, setAdd, imul, TypeError} = realm;
  const hidden = {__proto__: null, writable: true, configurable: true, value: undefined};
  const put = (holder, name, value) => defineProperty(holder, name, {...hidden, value});
  realm.put = put;

  /* Memory that no heap counts, threads, code from text, and what no other engine has. The rest is decided in tests/grader/globals.test.ts. */
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'eval']) delete globalThis[name];
  delete Intl.v8BreakIterator;

  /* Functions of ours print as the built-ins that they stand for. */
  const natives = new Set();
  realm.native = (method) => setAdd(natives, method);
  /* Objects whose methods are ours: most programs never ask about one of them. */
  let unread = {__proto__: null, length: 0};
  realm.nativesOf = (methods) => {
    unread[unread.length++] = methods;
  };
  const isOurs = (method) => {
    if (unread.length > 0) {
      const lists = unread;
      unread = {__proto__: null, length: 0};
      for (let i = 0; i < lists.length; i++) {
        const names = realm.keys(lists[i]);
        for (let k = 0; k < names.length; k++) setAdd(natives, lists[i][names[k]]);
      }
    }
    return setHas(natives, method);
  };
  /** Whether a function is the engine's or ours, and not the candidate's. */
  realm.isNative = (method) =>
    typeof method === 'function' &&
    (isOurs(method) || realm.includes(functionText(method), '{ [native code] }'));
  put(
    Function.prototype,
    'toString',
    {
      toString() {
        if (isOurs(this)) return `function ${this.name}() { [native code] }`;
        const text = realm.writtenText(this);
        realm.characters(text.length);
        return text;
      },
    }.toString,
  );
  realm.native(Function.prototype.toString);

  const refuse = () => {
    throw new TypeError('Making functions from text is not available here.');
  };
  const lock = (prototype, parent) => {
    const {name} = prototype.constructor;
    const constructor = function Function(_) {
      refuse();
    };
    defineProperty(constructor, 'prototype', {__proto__: null, value: prototype, writable: false});
    defineProperty(prototype, 'constructor', {
      __proto__: null,
      value: constructor,
      writable: false,
      configurable: false,
    });
    defineProperty(constructor, 'name', {__proto__: null, value: name, configurable: true});
    if (parent !== undefined) Object.setPrototypeOf(constructor, parent);
    realm.native(constructor);
    return constructor;
  };
  const locked = lock(Function.prototype);
  put(globalThis, 'Function', locked);
  lock(
    Object.getPrototypeOf(async () => {}),
    locked,
  );
  lock(
    Object.getPrototypeOf(function* () {}),
    locked,
  );
  lock(
    Object.getPrototypeOf(async function* () {}),
    locked,
  );

  let state = 0;
  /** Goes on with another stream of draws, and answers where this one stood. */
  realm.swapRandom = (next) => {
    const left = state;
    state = next | 0;
    return left;
  };
  realm.seedRandom = (seed) => {
    state = seed | 0;
  };
  put(
    Math,
    'random',
    {
      random() {
        // mulberry32, by Tommy Ettinger (public domain).
        state = (state + 0x6d2b79f5) | 0;
        let mixed = imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
      },
    }.random,
  );
  realm.native(Math.random);
};
