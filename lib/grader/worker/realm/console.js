/*
 * The console: every method that Node's has, printing what Node prints, except that its clocks stand still and that it keeps
 * the first part of what is written, within its bounds. The worker hears each piece as it is written, so that it outlives a
 * program that is killed; nothing is kept here.
 */
(realm) => {
  const {charge, cut, repeat, keys, indexOf, slice, apply, formatText, tableText, inspect, isArray} = realm;
  const {String, after} = realm;
  let written = 0;
  let hear;
  let lines = 0;
  let isCut = false;
  let isEnded = false;
  let charactersMax = 0;
  let linesMax = 0;
  let depth = 0;
  let counts = {__proto__: null};
  let timers = {__proto__: null};

  const keep = (piece) => {
    written += piece.length;
    if (hear !== undefined && piece !== '') hear(piece);
  };

  const indented = (line) => {
    if (depth === 0) return line;
    const indent = repeat('  ', depth);
    let result = indent;
    let from = 0;
    for (let at = indexOf(line, '\n', 0); at >= 0; at = indexOf(line, '\n', from)) {
      result += slice(line, from, at + 1) + indent;
      from = at + 1;
    }
    return result + slice(line, from);
  };

  const writeLine = (line) => {
    charge(line.length >>> 4);
    if (isEnded || isCut) return;
    const whole = `${indented(line)}\n`;
    if (lines >= linesMax || written + whole.length > charactersMax) {
      isCut = true;
      if (lines < linesMax) keep(cut(whole, charactersMax - written));
      return;
    }
    lines++;
    keep(whole);
    if (realm.hasInspectedEnough()) isCut = true;
  };

  const write = function () {
    charge(1);
    if (!isCut && !isEnded) writeLine(formatText(arguments));
  };

  const labelOf = (label) => (label === undefined ? 'default' : String(label));

  const elapsed = (label) => {
    const ms = realm.elapsedMs - timers[label];
    if (ms >= 1000) return `${label}: ${(ms / 1000).toFixed(3)}s`;
    return `${label}: ${ms}ms`;
  };

  /** What Node warns of on its own, such as a label that is not known, is no output of the console's. */
  const stopped = (label, isLast) => {
    const named = labelOf(label);
    if (timers[named] === undefined) return undefined;
    const result = elapsed(named);
    if (isLast) timers[named] = undefined;
    return result;
  };

  const group = function () {
    if (arguments.length > 0) apply(write, undefined, arguments);
    if (depth < 100) depth++;
  };

  const failed = (...rest) => {
    const args = {__proto__: null, length: 1, 0: 'Assertion failed'};
    const isText = typeof rest[0] === 'string';
    if (isText) args[0] += `: ${rest[0]}`;
    for (let i = isText ? 1 : 0; i < rest.length; i++) args[args.length++] = rest[i];
    apply(write, undefined, args);
  };

  const methods = {
    log() {
      apply(write, undefined, arguments);
    },
    info() {
      apply(write, undefined, arguments);
    },
    warn() {
      apply(write, undefined, arguments);
    },
    error() {
      apply(write, undefined, arguments);
    },
    debug() {
      apply(write, undefined, arguments);
    },
    dirxml() {
      apply(write, undefined, arguments);
    },
    trace() {
      const text = formatText(arguments);
      writeLine(`${text === '' ? 'Trace' : `Trace: ${text}`}${realm.framesOf(new realm.Error())}`);
    },
    dir(value, options) {
      charge(1);
      if (!isCut && !isEnded) writeLine(inspect(value, options));
    },
    assert(condition) {
      if (!condition) apply(failed, undefined, after(arguments, 1));
    },
    clear() {},
    count(label) {
      const named = labelOf(label);
      counts[named] = (counts[named] ?? 0) + 1;
      writeLine(`${named}: ${counts[named]}`);
    },
    countReset(label) {
      const named = labelOf(label);
      if (counts[named] !== undefined) counts[named] = 0;
    },
    group() {
      apply(group, undefined, arguments);
    },
    groupCollapsed() {
      apply(group, undefined, arguments);
    },
    groupEnd() {
      if (depth > 0) depth--;
    },
    table(data, columns) {
      charge(1);
      if (isCut || isEnded) return;
      const isTable = data !== null && typeof data === 'object';
      writeLine(isTable ? tableText(data, isArray(columns) ? columns : undefined) : formatText([data]));
    },
    time(label) {
      const named = labelOf(label);
      if (timers[named] === undefined) timers[named] = realm.elapsedMs;
    },
    timeEnd(label) {
      const line = stopped(label, true);
      if (line !== undefined) writeLine(line);
    },
    timeLog(label) {
      const line = stopped(label, false);
      if (line === undefined) return;
      const rest = arguments.length > 1 ? ` ${formatText(after(arguments, 1))}` : '';
      writeLine(line + rest);
    },
    profile() {},
    profileEnd() {},
    timeStamp() {},
    context() {
      return methods;
    },
    createTask() {
      return {
        run(work) {
          return work();
        },
      };
    },
  };
  const names = keys(methods);
  for (let i = 0; i < names.length; i++) realm.native(methods[names[i]]);
  realm.put(methods, Symbol.toStringTag, 'console');
  realm.defineProperty(globalThis, 'console', {
    __proto__: null,
    value: methods,
    writable: true,
    configurable: true,
    enumerable: false,
  });

  realm.startConsole = (characters, most) => {
    written = 0;
    lines = 0;
    isCut = most === 0;
    isEnded = false;
    depth = 0;
    realm.startInspecting();
    counts = {__proto__: null};
    timers = {__proto__: null};
    charactersMax = characters;
    linesMax = most;
  };
  /** Of many runs of one program only the first is heard. */
  realm.endConsole = () => {
    isEnded = true;
  };
  /** `listener` is a function of the worker's; it is called with texts, and no program ever holds it. */
  realm.tellConsole = (listener) => {
    hear = listener;
  };
  realm.consoleIsCut = () => isCut;
};
