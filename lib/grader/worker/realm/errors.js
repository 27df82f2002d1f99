/*
 * What a program reads of errors, as it would read it without the meter: `stack` has the places of the source and no frame of
 * ours, `message` quotes the source. The places are the worker's to tell, through a function that no program ever holds.
 *
 * The engine calls `Error.prepareStackTrace` when a stack is first read. Node has a function there as well; this one hands out
 * nothing but a text, and no other can be put in its place: it would be given the functions on the stack.
 */
(realm) => {
  const {charge, uncurry, getPrototypeOf, getOwnPropertyDescriptor, defineProperty, isArray} = realm;
  const {includes, slice, weakGet, weakSet} = realm;
  /* Writing a stack down, and a frame of it. */
  const stackOperations = 100;
  const frameOperations = 60;
  /* More than any report shows. */
  const quietCharactersMax = 10_000;
  const programFile = 'solution.js';
  const realmFile = 'realm.js';
  /* Begins every name of the meter's. */
  const meterMark = '$w';

  const {isError} = Error;
  const errorText = uncurry(Error.prototype.toString);
  Error.prepareStackTrace = (_, sites) => sites;
  const sitePrototype = getPrototypeOf(new Error().stack[0]);
  const fileOf = uncurry(sitePrototype.getFileName);
  const lineOf = uncurry(sitePrototype.getLineNumber);
  const columnOf = uncurry(sitePrototype.getColumnNumber);
  const siteText = uncurry(sitePrototype.toString);
  const stackGetter = getOwnPropertyDescriptor(new Error(), 'stack').get;

  /* `ask(line, column)` answers `line:column` in the source, or '' for what is none of it; with a message, that message. */
  let ask;
  realm.tellSource = (listener) => {
    ask = listener;
  };

  /** For reports: nothing is charged, and nothing of the candidate's runs. */
  let isQuiet = false;
  const quietly = (work, value) => {
    const before = isQuiet;
    isQuiet = true;
    try {
      return work(value);
    } finally {
      isQuiet = before;
    }
  };

  const textOf = (value) => (typeof value === 'string' ? value : '');

  const titleOf = (error) => {
    if (!isQuiet) return errorText(error);
    const name = textOf(realm.inherited(error, 'name'));
    const message = textOf(realm.inherited(error, 'message'));
    if (name === '' || message === '') return name + message;
    return `${name}: ${message}`;
  };

  /** The frame with its place in the source; undefined for one of ours. */
  const frameText = (site, file) => {
    const text = siteText(site);
    if (file !== programFile || ask === undefined) return text;
    const line = lineOf(site);
    const column = columnOf(site);
    const made = `${file}:${line}:${column}`;
    const end = slice(text, -1) === ')' ? ')' : '';
    const start = text.length - end.length - made.length;
    if (slice(text, start, start + made.length) !== made) return text;
    const place = ask(line, column);
    return place === '' ? undefined : `${slice(text, 0, start)}${file}:${place}${end}`;
  };

  /* Where the engine threw what has names of ours in its message: line and column of the running script. */
  const thrown = new realm.WeakMap();
  const quoted = (text, place) => ask(place.line, place.column, text);

  const stackText = (error, sites) => {
    if (!isQuiet) charge(stackOperations);
    let frames = '';
    let place;
    for (let i = 0; i < sites.length; i++) {
      if (!isQuiet) charge(frameOperations);
      else if (frames.length > quietCharactersMax) break;
      const site = sites[i];
      const file = fileOf(site);
      if (file === realmFile) continue;
      if (place === undefined && file === programFile) {
        place = {__proto__: null, line: lineOf(site), column: columnOf(site)};
      }
      const frame = frameText(site, file);
      if (frame !== undefined) frames += `\n    at ${frame}`;
    }
    let title;
    try {
      title = titleOf(error);
    } catch (problem) {
      if (realm.isStopped()) throw problem;
      title = '<error>';
    }
    if (includes(title, meterMark) && ask !== undefined && isError(error)) {
      place ??= {__proto__: null, line: 0, column: 0};
      weakSet(thrown, error, place);
      title = quoted(title, place);
    }
    return title + frames;
  };

  defineProperty(Error, 'prepareStackTrace', {
    __proto__: null,
    value: {
      prepareStackTrace(error, sites) {
        if (!isQuiet) charge(2);
        // A program may call it with anything.
        if (!isArray(sites) || (sites.length > 0 && !isSite(sites[0]))) return errorText(error);
        return stackText(error, sites);
      },
    }.prepareStackTrace,
    writable: false,
    enumerable: false,
    configurable: false,
  });
  realm.native(Error.prepareStackTrace);
  const isSite = (value) => {
    try {
      fileOf(value);
      return true;
    } catch {
      return false;
    }
  };

  const readStack = (error) => {
    const own = getOwnPropertyDescriptor(error, 'stack');
    if (own === undefined) return undefined;
    return own.get !== undefined && own.get === stackGetter ? error.stack : realm.dataOf(own);
  };
  /** The text of an error's own `stack`, read without running anything; undefined where it has none. */
  realm.readStack = (error) => {
    const text = quietly(readStack, error);
    return typeof text === 'string' ? text : undefined;
  };

  /** Has the message of an error quote the source. For whatever a program may get hold of, before it does. */
  realm.quoteError = (error) => {
    if (!isError(error)) return;
    const own = getOwnPropertyDescriptor(error, 'message');
    if (own === undefined || typeof own.value !== 'string' || !includes(own.value, meterMark)) return;
    if (ask === undefined) return;
    quietly(readStack, error);
    const place = weakGet(thrown, error) ?? {__proto__: null, line: 0, column: 0};
    defineProperty(error, 'message', {__proto__: null, value: quoted(own.value, place)});
  };

  /** For programs that hear of rejections: what a handler is given quotes the source. */
  realm.meter.hears = () => {
    const {promisePrototype, apply} = realm;
    const {then} = promisePrototype;
    const made = {
      // biome-ignore lint/suspicious/noThenProperty: it stands in for the one of promises
      then(onFulfilled, onRejected) {
        if (typeof onRejected !== 'function') return apply(then, this, [onFulfilled, onRejected]);
        return apply(then, this, [
          onFulfilled,
          (reason) => {
            realm.quoteError(reason);
            return onRejected(reason);
          },
        ]);
      },
    }.then;
    defineProperty(promisePrototype, 'then', {__proto__: null, value: made});
    realm.native(made);
  };
};
