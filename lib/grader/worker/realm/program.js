/*
 * Runs one case: makes the candidate's program afresh, finds the solution, lets the kind's driver call it, and reports.
 * The report is one string: a line of JSON that says what happened, a line break, and the value as tagged JSON.
 */
(realm) => {
  const {apply, ownKeys, deleteProperty, getOwnPropertyDescriptor, stringify, cut, isPrototypeOf} = realm;
  const {meter, errorPrototype, className} = realm;
  const messageMax = 1000;
  const stackMax = 4000;

  // The global holds what the candidate's code finds; what a run adds to it, the next must not see.
  let globalNames;
  let globals;
  const globalPrototype = realm.getPrototypeOf(realm.global);

  /* Of a program that cannot name the console. */
  let hasNoLines = false;
  realm.startConsole = (_characters, linesMax) => {
    hasNoLines = linesMax === 0;
    realm.startInspecting?.();
  };
  realm.consoleIsCut = () => hasNoLines;
  realm.endConsole = () => {};
  realm.tellConsole = () => {};

  /**
   * Before a program: `ask` finds places in its source, `needs` names the globals that it may reach beside those that every
   * program does, its kind and the like; `parts` brings what has to be there for them, and `otherSections` says where it lies
   * (realm/shared.js). The rest stays as the engine made it: nothing gets to it.
   */
  realm.prepare = (ask, needs, parts, otherSections) => {
    realm.tellSource(ask);
    realm.otherSections = otherSections;
    realm.needs = {__proto__: null};
    const all = needs.split(' ');
    for (let i = 0; i < all.length; i++) realm.needs[all[i]] = true;
    for (let i = 0; parts !== undefined && i < parts.length; i++) {
      if (parts[i].names.some((name) => realm.needs[name] === true)) parts[i].open(realm);
    }
    globalNames = ownKeys(realm.global);
    globals = undefined;
    realm.global.take = take;
  };
  /** Whether a global was there before the program. */
  const isOurs = (name) => {
    if (globals === undefined) {
      globals = {__proto__: null};
      for (let i = 0; i < globalNames.length; i++) globals[globalNames[i]] = true;
    }
    return globals[name] === true;
  };

  let factory;
  /** The program calls it when it is loaded, and finds it nowhere after that. */
  const take = (made, texts) => {
    factory = made(meter);
    realm.learnTexts(made, texts);
    delete realm.global.take;
  };

  /** Takes away what was added to the global. Answers whether something stays all the same. */
  const sweepGlobals = () => {
    // To look costs as much as a small case: what cannot get to the global, and makes no global by assigning, adds nothing.
    if (realm.needs.sweeping !== true) return false;
    const names = ownKeys(realm.global);
    let isStained =
      realm.getPrototypeOf(realm.global) !== globalPrototype || !realm.isExtensible(realm.global);
    // Where none of ours can be taken away, as many as at the beginning are the same as at the beginning.
    if (realm.isFrozen && names.length === globalNames.length) return isStained;
    for (let i = 0; i < names.length; i++) {
      if (!isOurs(names[i]) && !deleteProperty(realm.global, names[i])) isStained = true;
    }
    return isStained;
  };

  const refuseStain = () => {
    throw new realm.TypeError('a global was made that cannot be taken away again; runs share none');
  };

  /** Before a run: nothing may be there from the one before it. */
  realm.forgetGlobals = () => {
    if (sweepGlobals()) refuseStain();
  };

  /** Takes away what was added to the global and puts back what another machine had there. Answers what was taken away. */
  realm.swapGlobals = (added) => {
    const taken = {__proto__: null, length: 0};
    const names = ownKeys(realm.global);
    for (let i = 0; i < names.length; i++) {
      if (isOurs(names[i])) continue;
      const slot = getOwnPropertyDescriptor(realm.global, names[i]);
      taken[taken.length++] = {__proto__: null, name: names[i], slot};
    }
    realm.forgetGlobals();
    for (let i = 0; i < added.length; i++) realm.defineProperty(realm.global, added[i].name, added[i].slot);
    return taken;
  };

  const isMissing = realm.freeze({__proto__: null});

  const memberOf = (holder, key) => {
    const isObject = (typeof holder === 'object' && holder !== null) || typeof holder === 'function';
    return isObject && typeof holder[key] === 'function' ? holder[key] : undefined;
  };

  /** The solution: by its name, else the default export, else what stands in module.exports, by name or as default. */
  const instantiate = (name) => {
    const made = factory();
    const module = {exports: {}};
    // A program may give `module` another object, and go on writing to the first.
    const apart = module.exports;
    const named = apply(made[0], apart, [module, apart]);
    if (typeof named === 'function') return named;
    const exported = made[1]();
    if (typeof exported === 'function') return exported;
    if (typeof module.exports === 'function') return module.exports;
    const found =
      memberOf(module.exports, name) ??
      memberOf(module.exports, 'default') ??
      memberOf(exported, name) ??
      memberOf(apart, name) ??
      memberOf(apart, 'default');
    if (found === undefined) throw isMissing;
    return found;
  };

  const ownText = (error, key, most) => {
    const own = getOwnPropertyDescriptor(error, key);
    if (own === undefined) return undefined;
    const value = realm.dataOf(own);
    return typeof value === 'string' ? cut(value, most) : undefined;
  };
  const stackOf = (error) => cut(realm.readStack(error) ?? '', stackMax);

  const describe = (error) => {
    if (typeof error !== 'object' || error === null || !isPrototypeOf(errorPrototype, error)) {
      return `"name":null,"message":${stringify(cut(realm.inspect(error), messageMax))},"stack":""`;
    }
    realm.quoteError(error);
    const name = ownText(error, 'name', 100) ?? inheritedName(error);
    const message = ownText(error, 'message', messageMax) ?? '';
    const stack = stackOf(error);
    return `"name":${stringify(name)},"message":${stringify(message)},"stack":${stringify(stack)}`;
  };

  /** `name` of a built-in error lies on its prototype; a class that extends one is known by its own name. */
  const inheritedName = (error) => {
    const prototype = realm.getPrototypeOf(error);
    const own = prototype === null ? undefined : ownText(prototype, 'name', 100);
    return own ?? className(error) ?? 'Error';
  };

  const failure = (error) => {
    const overflow = realm.isOverflow(error) ? error : realm.overflowError();
    if (overflow !== undefined) {
      const stack = stackOf(overflow);
      return `"status":"threw","name":"RangeError","message":"","stack":${stringify(stack)},"overflow":true`;
    }
    if (realm.isStopped()) return '"status":"limit","limit":"operations"';
    if (error === realm.tooLarge) return '"status":"limit","limit":"output"';
    if (error === isMissing) return '"status":"missing"';
    try {
      return `"status":"threw",${describe(error)}`;
    } catch {
      if (realm.isStopped()) return '"status":"limit","limit":"operations"';
      return '"status":"threw","name":null,"message":"something that cannot be described","stack":""';
    }
  };

  /*
   * A kind that plays out over several turns hands back a function instead of finishing: the worker calls `turn` until
   * the case is over. Between two turns the engine runs every job of every promise, so one turn is one exact event.
   */
  let advance;
  let reported = '';
  realm.operationsPeak = 0;
  /* Of what returned, the number of operations stands alone in the first line. */
  realm.isBrief = false;

  const returned = '"status":"returned"';
  /* Reports of the cases before this one that the same call of the worker has run (batch.js), each followed by a line break. */
  let earlier = '';
  realm.reportAfter = (reports) => {
    earlier = reports;
  };
  realm.isStained = false;

  const report = (head) => {
    advance = undefined;
    // Before the meter is read: reading it takes back what a program has left.
    const lines = realm.linesText();
    const last = realm.readMeter();
    const operations = last > realm.operationsPeak ? last : realm.operationsPeak;
    realm.elapsedMs = 0;
    realm.isStained = sweepGlobals();
    const text = head === returned ? realm.textSoFar() : realm.keptText();
    reported =
      realm.isBrief && head === returned && !realm.isStained
        ? `${earlier}${operations}\n${text}`
        : `${earlier}{${head},"step":${realm.step},"operations":${operations}${lines},` +
          `"consoleCut":${realm.consoleIsCut()},"stained":${realm.isStained}}\n${text}`;
    earlier = '';
    return reported;
  };

  const over = () => (realm.isStopped() ? failure() : returned);

  /** One more event; `rejection` is the text of a rejection that nobody has handled since the last one. */
  realm.turn = (rejection) => {
    // The case was over when its rejection was found: only its report got lost.
    if (advance === undefined) return reported;
    let head;
    try {
      if (advance(rejection)) return undefined;
      head = over();
    } catch (error) {
      head = failure(error);
    }
    return report(head);
  };

  /** Calls of a class exercise report which of them is being made; -1 before the first. */
  realm.step = -1;

  realm.runCase = (
    kindName,
    name,
    operationsMax,
    seed,
    outputMax,
    consoleMax,
    linesMax,
    options,
    inputJson,
    isShared,
  ) => {
    reported = '';
    realm.step = -1;
    realm.operationsMax = operationsMax;
    realm.outputMax = outputMax;
    realm.seed = seed;
    realm.operationsPeak = 0;
    const driverOptions = typeof options === 'string' ? realm.decode(options) : options;
    // Before the meter begins: it costs no case anything.
    if (driverOptions.sharesNothing === true || isShared) realm.freezeShared(!isShared);
    realm.startMeter(operationsMax);
    realm.startCharges();
    realm.startLines();
    realm.seedRandom(seed);
    realm.startConsole(consoleMax, linesMax);
    realm.beginText(outputMax);
    let head;
    try {
      const input = realm.decode(inputJson);
      realm.inputJson = inputJson;
      realm.withoutSort = driverOptions.withoutSort === true;
      // Jobs of promises may have run after the last report, unless it was in the same call.
      if (earlier === '') realm.forgetGlobals();
      realm.makeSolution = () => instantiate(name);
      advance = realm.kinds[kindName](realm, realm.makeSolution(), input, driverOptions);
      if (advance !== undefined) return undefined;
      head = over();
    } catch (error) {
      head = failure(error);
    }
    return report(head);
  };

  realm.kinds = {__proto__: null};
};
