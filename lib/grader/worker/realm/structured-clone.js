/*
 * structuredClone, as HTML defines it for what a realm without a page has: values, boxes, dates, patterns, buffers and views
 * on them, maps, sets, errors, arrays and plain objects. Anything else is a DataCloneError.
 */
(realm) => {
  const {isArray, isView, keys, hasOwn, getOwnPropertyDescriptor, defineProperty, construct, charge} = realm;
  const {mapGet, mapSet, mapHas, mapSize, mapForEach, setAdd, setSize, setForEach, dateTime, boxes} = realm;
  const {uncurry, bytesOf, typedArrayTag, typedArrayLength, isPrototypeOf, inherited} = realm;
  const {Map, Set, RegExp, Error, DataView, Array, Object, TypeError, Symbol} = globalThis;
  const bytesSlice = uncurry(ArrayBuffer.prototype.slice);
  const transferOf = uncurry(ArrayBuffer.prototype.transfer);
  /** What a program would be told that a function's text is. */
  const shownText = uncurry(Function.prototype.toString);
  const patternSource = uncurry(getOwnPropertyDescriptor(RegExp.prototype, 'source').get);
  const offset = (type) => uncurry(getOwnPropertyDescriptor(type.prototype, 'byteOffset').get);
  const buffer = (type) => uncurry(getOwnPropertyDescriptor(type.prototype, 'buffer').get);
  const typed = {offset: offset(realm.TypedArray), buffer: buffer(realm.TypedArray)};
  const viewed = {offset: offset(DataView), buffer: buffer(DataView)};
  const viewLength = uncurry(getOwnPropertyDescriptor(DataView.prototype, 'byteLength').get);
  const views = {__proto__: null};
  const errors = {__proto__: null, Error};
  for (const name of Reflect.ownKeys(globalThis)) {
    const type = globalThis[name];
    if (typeof type !== 'function') continue;
    if (Reflect.getPrototypeOf(type) === realm.TypedArray) views[name] = type;
    if (Reflect.getPrototypeOf(type) === Error) errors[name] = type;
  }
  const symbolOf = boxes[4].valueOf;
  const {toStringTag} = Symbol;
  const iteratorPrototype = Iterator.prototype;
  const asyncIteratorPrototype = Reflect.getPrototypeOf(
    Reflect.getPrototypeOf(Reflect.getPrototypeOf((async function* () {})())),
  );
  const weakRefPrototype = WeakRef.prototype;

  /* What parts of a copy cost, in turns of a plain loop: a value, a key, an array or a plain object, anything else. */
  const operations = {
    __proto__: null,
    value: 2,
    key: 40,
    container: 40,
    collection: 100,
    item: 10,
    error: 1600,
    other: 800,
  };

  const refuse = (what) => {
    const error = new Error(`${what} could not be cloned.`);
    put(error, 'name', 'DataCloneError', false);
    put(error, 'code', 25, false);
    throw error;
  };

  const works = (read, value) => {
    try {
      return read(value);
    } catch {
      return undefined;
    }
  };

  const put = (target, key, value, enumerable = true) =>
    defineProperty(target, key, {
      __proto__: null,
      value,
      writable: true,
      enumerable,
      configurable: true,
    });

  const patternOf = (value) => {
    const text = realm.regexpText(value);
    if (text === undefined) return undefined;
    const source = patternSource(value);
    return new RegExp(source, realm.slice(text, source.length + 2));
  };

  const boxOf = (value) => {
    for (let i = 0; i < boxes.length - 1; i++) {
      const inner = works(boxes[i].valueOf, value);
      if (inner !== undefined) return Object(inner);
    }
    return works(symbolOf, value) === undefined ? undefined : refuse('[object Symbol]');
  };

  const viewOf = (value, seen) => {
    const name = works(typedArrayTag, value);
    const parts = name === undefined ? viewed : typed;
    const bytes = clone(parts.buffer(value), seen);
    if (name === undefined) return new DataView(bytes, parts.offset(value), viewLength(value));
    return new views[name](bytes, parts.offset(value), typedArrayLength(value));
  };

  const errorOf = (value, seen, keep) => {
    const name = inherited(value, 'name');
    const made = construct(Error, [], errors[typeof name === 'string' ? name : 'Error'] ?? Error);
    keep(made);
    const own = (key) => {
      const slot = getOwnPropertyDescriptor(value, key);
      if (slot === undefined || slot.get !== undefined) return;
      const text = key === 'cause' ? clone(slot.value, seen) : `${slot.value}`;
      put(made, key, text, false);
    };
    own('message');
    own('cause');
    put(made, 'stack', realm.stackOf(value), false);
    return made;
  };

  const filled = (value, made, seen) => {
    const names = keys(value);
    charge(names.length * operations.key);
    for (let i = 0; i < names.length; i++) {
      if (hasOwn(value, names[i])) put(made, names[i], clone(value[names[i]], seen));
    }
    return made;
  };

  const mapOf = (value, made, seen) => {
    charge(operations.item * mapSize(value));
    const entries = realm.parts();
    mapForEach(value, (item, key) => realm.add(entries, {__proto__: null, key, item}));
    for (let i = 0; i < entries.length; i++) {
      mapSet(made, clone(entries[i].key, seen), clone(entries[i].item, seen));
    }
    return made;
  };

  const setOf = (value, made, seen) => {
    charge(operations.item * setSize(value));
    const items = realm.parts();
    setForEach(value, (item) => realm.add(items, item));
    for (let i = 0; i < items.length; i++) setAdd(made, clone(items[i], seen));
    return made;
  };

  const object = (value, seen) => {
    const keep = (made) => {
      mapSet(seen, value, made);
      return made;
    };
    if (isArray(value)) {
      charge(operations.container);
      return filled(value, keep(construct(Array, [value.length])), seen);
    }
    // Most are plain: none of the questions below, each of which costs an exception, needs to be asked.
    const prototype = realm.getPrototypeOf(value);
    if ((prototype === realm.objectPrototype || prototype === null) && !hasOwn(value, 'length')) {
      charge(operations.container);
      return filled(value, keep({}), seen);
    }
    if (works(mapSize, value) !== undefined) {
      charge(operations.collection);
      return mapOf(value, keep(new Map()), seen);
    }
    charge(operations.other);
    if (isView(value)) return keep(viewOf(value, seen));
    if (works(setSize, value) !== undefined) return setOf(value, keep(new Set()), seen);
    const time = works(dateTime, value);
    if (time !== undefined) return keep(construct(realm.Date, [time]));
    const bytes = works(bytesOf, value);
    if (bytes !== undefined) {
      realm.characters(bytes);
      return keep(bytesSlice(value, 0));
    }
    const plain = patternOf(value) ?? boxOf(value);
    if (plain !== undefined) return keep(plain);
    if (isPrototypeOf(realm.errorPrototype, value)) {
      charge(operations.error);
      return errorOf(value, seen, keep);
    }
    const opaque = opaqueText(value);
    if (opaque !== undefined) refuse(opaque);
    return filled(value, keep({}), seen);
  };

  /* What holds something that no copy could have, as V8 names it; undefined for anything else. */
  const key = realm.freeze({__proto__: null});
  const opaqueText = (value) => {
    if (works((one) => realm.weakMapHas(one, key), value) !== undefined) return '#<WeakMap>';
    if (works((one) => realm.weakSetHas(one, key), value) !== undefined) return '#<WeakSet>';
    if (isPrototypeOf(realm.promisePrototype, value)) return '#<Promise>';
    if (isPrototypeOf(weakRefPrototype, value)) return '#<WeakRef>';
    const tag = realm.inherited(value, toStringTag);
    if (typeof tag !== 'string' || hasOwn(value, toStringTag)) {
      return realm.objectText(value) === '[object Arguments]' ? '#<Object>' : undefined;
    }
    const isIterator =
      isPrototypeOf(iteratorPrototype, value) || isPrototypeOf(asyncIteratorPrototype, value);
    return isIterator ? `[object ${tag}]` : undefined;
  };

  const clone = (value, seen) => {
    charge(operations.value);
    if (typeof value === 'symbol') refuse(realm.symbolText(value));
    if (typeof value === 'function') refuse(shownText(value));
    if (typeof value !== 'object' || value === null) return value;
    return mapHas(seen, value) ? mapGet(seen, value) : object(value, seen);
  };

  const transferred = (options, seen) => {
    const list = options === undefined || options === null ? undefined : options.transfer;
    if (list === undefined) return;
    const buffers = [...list];
    for (let i = 0; i < buffers.length; i++) {
      if (works(bytesOf, buffers[i]) === undefined) refuse('Value at index 0');
      mapSet(seen, buffers[i], transferOf(buffers[i]));
    }
  };

  const made = {
    structuredClone(value) {
      if (arguments.length === 0) throw new TypeError('The "value" argument must be specified');
      const seen = new Map();
      transferred(arguments[1], seen);
      return clone(value, seen);
    },
  };
  realm.put(globalThis, 'structuredClone', made.structuredClone);
  realm.native(made.structuredClone);
};
