/*
 * What the candidate finds on the global: no engine escapes, no way to make code from text, a seeded Math.random and a
 * clock that stands still. Runs before the metered built-ins are put in place.
 */
(realm) => {
  const {defineProperty, apply, construct, functionText, setHas, setAdd, imul, Date, TypeError} = realm;
  const hidden = {__proto__: null, writable: true, configurable: true, value: undefined};
  const put = (holder, name, value) => defineProperty(holder, name, {...hidden, value});

  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Temporal', 'eval'])
    delete globalThis[name];

  /* Functions of ours print as the built-ins that they stand for. */
  const natives = new Set();
  realm.native = (method) => setAdd(natives, method);
  put(
    Function.prototype,
    'toString',
    {
      toString() {
        if (setHas(natives, this)) return `function ${this.name}() { [native code] }`;
        return functionText(this);
      },
    }.toString,
  );
  realm.native(Function.prototype.toString);

  const refuse = () => {
    throw new TypeError('Making functions from text is not available here.');
  };
  const lock = (prototype) => {
    const constructor = function Function() {
      refuse();
    };
    defineProperty(constructor, 'prototype', {__proto__: null, value: prototype, writable: false});
    defineProperty(prototype, 'constructor', {
      __proto__: null,
      value: constructor,
      writable: false,
      configurable: false,
    });
    realm.native(constructor);
    return constructor;
  };
  put(globalThis, 'Function', lock(Function.prototype));
  lock(Object.getPrototypeOf(async () => {}));
  lock(Object.getPrototypeOf(function* () {}));
  lock(Object.getPrototypeOf(async function* () {}));

  /* A handler of stack traces would be given the functions on the stack. */
  defineProperty(Error, 'prepareStackTrace', {
    __proto__: null,
    value: undefined,
    writable: false,
    configurable: false,
  });

  let state = 0;
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

  /* 2024-01-01T00:00:00Z, always: a verdict may not depend on the day. Only a virtual clock moves it. */
  realm.elapsedMs = 0;
  const now = 1704067200000;
  const FrozenDate = function Date() {
    if (new.target === undefined) return apply(realm.dateToString, new realm.Date(now + realm.elapsedMs), []);
    const target = new.target === FrozenDate ? realm.Date : new.target;
    return arguments.length === 0
      ? construct(realm.Date, [now + realm.elapsedMs], target)
      : construct(realm.Date, arguments, target);
  };
  realm.dateToString = Date.prototype.toString;
  defineProperty(FrozenDate, 'length', {__proto__: null, value: 7, configurable: true});
  defineProperty(FrozenDate, 'prototype', {__proto__: null, value: Date.prototype, writable: false});
  put(Date.prototype, 'constructor', FrozenDate);
  put(FrozenDate, 'parse', Date.parse);
  put(FrozenDate, 'UTC', Date.UTC);
  put(FrozenDate, 'now', {now: () => now + realm.elapsedMs}.now);
  realm.native(FrozenDate);
  realm.native(FrozenDate.now);
  put(globalThis, 'Date', FrozenDate);
};
