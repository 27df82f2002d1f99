/*
 * Makes what all runs in a realm share unchangeable: built-ins, their prototypes, and the globals that name them. Nothing may
 * be left there for the next case, the next schedule or another node. What the program cannot get to (realm.needs) stays as
 * it is: walking to it would cost more than a small case does. A program that changes built-ins has realms of its own instead, one
 * for each case (lib/languages/javascript/built-ins.ts).
 */
(realm) => {
  const {getPrototypeOf, getOwnPropertyDescriptor, defineProperty, ownKeys, freeze, hasOwn} = realm;
  const {mapGet, mapSet, Map, Set} = realm;

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
  ];
  const intlExample = 12;
  const segmenting = () => {
    const segments = new Intl.Segmenter('en').segment('');
    return [segments, segments[Symbol.iterator]()];
  };
  const isSometimes = (name) => realm.sometimesReached[name] === true;

  const symbols = {__proto__: null};
  for (const name of ownKeys(Symbol)) if (typeof Symbol[name] === 'symbol') symbols[name] = Symbol[name];

  /* Where a step begins: at an object that was found before (its number), at the global, or at an example. */
  const atGlobal = -1;
  const atExample = -2;
  /* What it takes there: the value of a property, its getter, its setter, or the prototype. */
  const takes = {__proto__: null, value: 0, symbolic: 1, get: 2, set: 3, prototype: 4};

  const symbolName = (key) => {
    for (const name in symbols) if (symbols[name] === key) return name;
    return undefined;
  };

  /**
   * Walks all that the global and the examples lead to, and writes down each step that found an object: `from, take`, how many
   * of these, and the key of each. Every realm of one engine has the same objects at the same places, so one walk serves them all.
   *
   * What every program reaches is one section, and each global that not every program reaches (`realm.sometimesReached`)
   * another, of what nothing else leads to. Where two lead to the same, each counts as leading to all of the other's.
   */
  const walk = () => {
    const sections = realm.list();
    const sectionOf = new Map();
    const found = realm.list();
    let section;
    const visit = (value, from, key, take) => {
      const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
      if (!isObject || value === realm.global) return;
      const before = mapGet(sectionOf, value);
      if (before !== undefined) {
        if (before !== sections[0] && before !== section) join(before, section);
        return;
      }
      mapSet(sectionOf, value, section);
      realm.push(found, value);
      const isSymbolic = typeof key === 'symbol';
      const {steps} = section;
      const taking = isSymbolic && take === takes.value ? takes.symbolic : take;
      if (section.from !== from || section.take !== taking) {
        section.from = from;
        section.take = taking;
        section.count = steps.length + 2;
        realm.push(steps, from);
        realm.push(steps, taking);
        realm.push(steps, 0);
      }
      steps[section.count]++;
      realm.push(steps, isSymbolic ? `@@${symbolName(key)}` : key);
    };
    const join = (one, other) => {
      const {names} = other;
      for (const name in names) one.names[name] = true;
      for (let i = 0; i < sections.length; i++) {
        if (sections[i].names === names) sections[i].names = one.names;
      }
    };
    const begin = () => {
      section = {__proto__: null, names: {__proto__: null}, start: found.length, steps: realm.list()};
      realm.push(sections, section);
    };
    const lookInto = () => {
      for (let i = section.start; i < found.length; i++) {
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
    };
    const visitGlobal = (name) =>
      visit(getOwnPropertyDescriptor(realm.global, name).value, atGlobal, name, takes.value);
    const visitExamples = (unnamed, first) => {
      for (let i = 0; i < unnamed.length; i++) {
        visit(getPrototypeOf(unnamed[i]), atExample - first - i, '', takes.prototype);
      }
    };

    begin();
    const globals = ownKeys(realm.global);
    for (let i = 0; i < globals.length; i++) if (!isSometimes(globals[i])) visitGlobal(globals[i]);
    visit(getPrototypeOf(realm.global), atGlobal, '', takes.prototype);
    visitExamples(examples(), 0);
    lookInto();
    for (let i = 0; i < globals.length; i++) {
      if (!isSometimes(globals[i])) continue;
      begin();
      section.names[globals[i]] = true;
      visitGlobal(globals[i]);
      if (globals[i] === 'Intl') visitExamples(segmenting(), intlExample);
      lookInto();
    }
    return sections;
  };

  /** Freezes the objects that the steps of a section lead to. Nothing of a candidate's may have run. */
  const freezeSection = (steps, start, found, unnamed) => {
    let number = start;
    let i = 0;
    while (i < steps.length) {
      const from = steps[i];
      const take = steps[i + 1];
      const end = i + 3 + steps[i + 2];
      const holder = from >= 0 ? found[from] : from === atGlobal ? realm.global : unnamed[atExample - from];
      i += 3;
      if (take === takes.value) {
        for (; i < end; i++) {
          const object = holder[steps[i]];
          found[number++] = object;
          freeze(object);
        }
      }
      for (; i < end; i++) {
        const object = taken(holder, take, steps[i]);
        found[number++] = object;
        freeze(object);
      }
    }
  };
  const taken = (holder, take, written) => {
    if (take === takes.prototype) return getPrototypeOf(holder);
    const key = written[0] === '@' ? symbols[realm.slice(written, 2)] : written;
    if (take === takes.symbolic) return holder[key];
    const slot = getOwnPropertyDescriptor(holder, key);
    return take === takes.get ? slot.get : slot.set;
  };

  // `RegExp.$1` and the like remember the last match, whosever it was.
  const forgetMatches = () => {
    const {RegExp} = realm.global;
    const statics = ownKeys(RegExp);
    for (let i = 0; i < statics.length; i++) {
      const {get, configurable} = getOwnPropertyDescriptor(RegExp, statics[i]);
      if (get !== undefined && configurable && typeof statics[i] === 'string') delete RegExp[statics[i]];
    }
  };

  /** The walk as JSON: the worker asks the first of its realms, and tells the others what they need of it. */
  realm.sectionsToShared = () => {
    delete realm.global.take;
    forgetMatches();
    const sections = walk();
    let text = '';
    for (let i = 0; i < sections.length; i++) {
      const {names, start, steps} = sections[i];
      let list = '';
      for (let k = 0; k < steps.length; k++) list += `${k === 0 ? '' : ','}${realm.stringify(steps[k])}`;
      let all = '';
      for (const name in names) all += `${all === '' ? '' : ','}"${name}"`;
      text += `${i === 0 ? '' : ','}{"names":[${all}],"start":${start},"steps":[${list}]}`;
    }
    return `[${text}]`;
  };

  realm.isFrozen = false;
  /** `isOverridden`: the program looks as if it put methods of its own in the place of inherited ones. Slower, so not for all. */
  realm.freezeShared = (isOverridden) => {
    if (realm.isFrozen) return;
    realm.isFrozen = true;
    if (realm.needs.RegExp === true) forgetMatches();
    realm.makeAssignable(isOverridden);
    const found = {__proto__: null};
    const unnamed = examples();
    if (realm.needs.Intl === true) {
      const more = segmenting();
      for (let i = 0; i < more.length; i++) unnamed[intlExample + i] = more[i];
    }
    freezeSection(realm.commonSteps, 0, found, unnamed);
    const others = realm.parse(realm.otherSections);
    for (let i = 0; i < others.length; i++) freezeSection(others[i].steps, others[i].start, found, unnamed);
    const globals = ownKeys(realm.global);
    for (let i = 0; i < globals.length; i++) {
      if (isSometimes(globals[i]) && realm.needs[globals[i]] !== true) continue;
      defineProperty(realm.global, globals[i], {__proto__: null, writable: false, configurable: false});
    }
  };
};
