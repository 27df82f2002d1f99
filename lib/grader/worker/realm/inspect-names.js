/* What a value is called where values are shown: its class, its tag, a function's name. Runs nothing of the candidate's. */
(realm) => {
  const {getOwnPropertyDescriptor, getPrototypeOf, isPrototypeOf, slice, functionText, hasOwn} = realm;
  const {toStringTag} = Symbol;
  const generators = {
    __proto__: null,
    GeneratorFunction: 'GeneratorFunction',
    AsyncFunction: 'AsyncFunction',
    AsyncGeneratorFunction: 'AsyncGeneratorFunction',
  };

  const dataAt = (value, key) => {
    const slot = getOwnPropertyDescriptor(value, key);
    return slot === undefined ? undefined : realm.dataOf(slot);
  };

  const ownName = (value) => {
    const name = dataAt(value, 'name');
    return typeof name === 'string' ? name : '';
  };

  /** The data under a key of the value, or of what it inherits from; undefined where an accessor stands first. */
  const inherited = (value, key) => {
    for (let holder = value; holder !== null; holder = getPrototypeOf(holder)) {
      if (hasOwn(holder, key)) return dataAt(holder, key);
    }
    return undefined;
  };

  /** Name of the nearest class; null where there is none. */
  const className = (value) => {
    for (let holder = value; holder !== null; holder = getPrototypeOf(holder)) {
      const maker = dataAt(holder, 'constructor');
      if (typeof maker !== 'function' || ownName(maker) === '') continue;
      const prototype = dataAt(maker, 'prototype');
      const isObject =
        (typeof prototype === 'object' && prototype !== null) || typeof prototype === 'function';
      if (isObject && isPrototypeOf(prototype, value)) return ownName(maker);
    }
    return null;
  };

  /** `className`, or what says that there is none: null for a null prototype, else what the value inherits from. */
  const titleOf = (context, value, level) => {
    const name = className(value);
    const first = getPrototypeOf(value);
    if (name !== null || first === null) return name;
    if (level > context.depth) return 'Object <Complex prototype>';
    const inner = titleOf(context, first, level + 1);
    return `Object <${inner ?? '[Object: null prototype] {}'}>`;
  };

  /** What `Symbol.toStringTag` adds to the name, '' where it adds nothing. */
  const tagOf = (value, name) => {
    const tag = inherited(value, toStringTag);
    if (typeof tag !== 'string' || tag === '') return '';
    const own = getOwnPropertyDescriptor(value, toStringTag);
    return tag === name || own?.enumerable ? '' : tag;
  };

  /** `Name(size) [tag] `, with what stands for the name of something without a class. */
  const prefix = (name, tag, fallback, size = '') => {
    if (name === null) {
      const plain = `[${fallback}${size}: null prototype] `;
      return tag !== '' && fallback !== tag ? `${plain}[${tag}] ` : plain;
    }
    return tag !== '' && name !== tag ? `${name}${size} [${tag}] ` : `${name}${size} `;
  };

  const classText = (value, name, tag) => {
    const own = ownName(value);
    const parent = getPrototypeOf(value);
    let text = `[class ${own === '' ? '(anonymous)' : own}`;
    if (name !== 'Function' && name !== null) text += ` [${name}]`;
    if (tag !== '' && name !== tag) text += ` [${tag}]`;
    if (name === null || parent === null) text += ' extends null';
    else if (ownName(parent) !== '') text += ` extends ${ownName(parent)}`;
    return `${text}]`;
  };

  realm.functionTitle = (value, name, tag) => {
    if (slice(functionText(value), 0, 5) === 'class') return classText(value, name, tag);
    const kind = inherited(value, toStringTag);
    const type = (typeof kind === 'string' ? generators[kind] : undefined) ?? 'Function';
    let text = `[${type}`;
    if (name === null) text += ' (null prototype)';
    text += ownName(value) === '' ? ' (anonymous)]' : `: ${ownName(value)}]`;
    if (name !== type && name !== null) text += ` ${name}`;
    return tag !== '' && name !== tag && tag !== type ? `${text} [${tag}]` : text;
  };

  realm.inherited = inherited;
  realm.className = className;
  realm.titleOf = titleOf;
  realm.tagOf = tagOf;
  realm.titlePrefix = prefix;
};
