/* A console that keeps the first part of what is written, within its bounds, and forgets the rest. */
(realm) => {
  const {inspect, charge, slice, repeat, padEnd, keys} = realm;
  let text = '';
  let lines = 0;
  let isCut = false;
  let isEnded = false;
  let charactersMax = 0;
  let linesMax = 0;
  let indent = '';

  const writeLine = (line) => {
    charge(line.length >>> 4);
    if (isEnded) return;
    if (lines >= linesMax || text.length + line.length + 1 > charactersMax) {
      isCut = true;
      if (lines < linesMax) text += slice(line, 0, charactersMax - text.length);
      return;
    }
    lines++;
    text += `${indent}${line}\n`;
  };

  const plain = (value) => (typeof value === 'string' ? value : inspect(value));

  /** `%s %d %i %f %j %o %O %c %%`, then the rest with spaces between. */
  const format = (args) => {
    let next = 0;
    let result = '';
    if (typeof args[0] === 'string' && args.length > 1) {
      next = 1;
      const pattern = args[0];
      for (let i = 0; i < pattern.length; i++) {
        const kind = pattern[i] === '%' ? pattern[i + 1] : undefined;
        if (kind === '%') result += '%';
        else if (kind !== undefined && next < args.length && isKind(kind))
          result += converted(kind, args[next++]);
        else {
          result += pattern[i];
          continue;
        }
        i++;
      }
    } else if (args.length > 0) {
      next = 1;
      result = plain(args[0]);
    }
    for (; next < args.length; next++) result += ` ${plain(args[next])}`;
    return result;
  };

  const isKind = (kind) => {
    switch (kind) {
      case 's':
      case 'd':
      case 'i':
      case 'f':
      case 'j':
      case 'o':
      case 'O':
      case 'c':
        return true;
      default:
        return false;
    }
  };

  const converted = (kind, value) => {
    if (kind === 'c') return '';
    if (kind === 's' || kind === 'o' || kind === 'O' || kind === 'j') return plain(value);
    if (typeof value !== 'number') return typeof value === 'bigint' ? inspect(value) : 'NaN';
    return kind === 'i' ? `${value < 0 ? realm.ceil(value) : realm.floor(value)}` : `${value}`;
  };

  const cellOf = (row, key) => {
    if (row === null || typeof row !== 'object') return undefined;
    const own = realm.getOwnPropertyDescriptor(row, key);
    return own === undefined ? undefined : inspect(own.value);
  };

  /** Rows and columns of `console.table`, drawn with plain bars. */
  const table = (data) => {
    charge(1);
    if (isCut) return undefined;
    if (data === null || typeof data !== 'object') return writeLine(plain(data));
    const rows = keys(data);
    const columns = {__proto__: null};
    let hasValues = false;
    for (let i = 0; i < rows.length && i < 100; i++) {
      const row = data[rows[i]];
      if (row === null || typeof row !== 'object') hasValues = true;
      else {
        const names = keys(row);
        for (let k = 0; k < names.length && k < 20; k++) columns[names[k]] = names[k].length;
      }
    }
    const names = keys(columns);
    let head = padEnd('(index)', 8);
    for (let k = 0; k < names.length; k++) {
      for (let i = 0; i < rows.length && i < 100; i++) {
        const cell = cellOf(data[rows[i]], names[k]);
        if (cell !== undefined && cell.length > columns[names[k]]) columns[names[k]] = cell.length;
      }
      head += ` | ${padEnd(names[k], columns[names[k]])}`;
    }
    if (hasValues) head += ' | Values';
    writeLine(head);
    writeLine(repeat('-', head.length));
    for (let i = 0; i < rows.length && i < 100; i++) {
      const row = data[rows[i]];
      let line = padEnd(rows[i], 8);
      for (let k = 0; k < names.length; k++) {
        const cell = cellOf(row, names[k]);
        line += ` | ${padEnd(cell === undefined ? '' : cell, columns[names[k]])}`;
      }
      if (row === null || typeof row !== 'object') line += ` | ${inspect(row)}`;
      writeLine(line);
    }
  };

  const write = function () {
    charge(1);
    if (!isCut) writeLine(format(arguments));
  };
  const methods = {
    log() {
      realm.apply(write, undefined, arguments);
    },
    info() {
      realm.apply(write, undefined, arguments);
    },
    warn() {
      realm.apply(write, undefined, arguments);
    },
    error() {
      realm.apply(write, undefined, arguments);
    },
    debug() {
      realm.apply(write, undefined, arguments);
    },
    trace() {
      realm.apply(write, undefined, arguments);
    },
    dir(value) {
      realm.apply(write, undefined, [value]);
    },
    assert(condition) {
      if (condition) return;
      const rest = {__proto__: null, length: 0};
      for (let i = 1; i < arguments.length; i++) rest[rest.length++] = arguments[i];
      writeLine(rest.length === 0 ? 'Assertion failed' : `Assertion failed: ${format(rest)}`);
    },
    group() {
      if (arguments.length > 0) realm.apply(write, undefined, arguments);
      indent += '  ';
    },
    groupEnd() {
      indent = slice(indent, 2);
    },
    table,
    time() {},
    timeEnd() {},
    timeLog() {},
    count() {},
  };
  const names = keys(methods);
  for (let i = 0; i < names.length; i++) realm.native(methods[names[i]]);
  realm.defineProperty(globalThis, 'console', {
    __proto__: null,
    value: methods,
    writable: true,
    configurable: true,
    enumerable: false,
  });

  realm.startConsole = (characters, most) => {
    text = '';
    lines = 0;
    isCut = most === 0;
    isEnded = false;
    indent = '';
    charactersMax = characters;
    linesMax = most;
  };
  /** Of many runs of one program only the first is heard. */
  realm.endConsole = () => {
    isEnded = true;
  };
  realm.consoleText = () => text;
  realm.consoleIsCut = () => isCut;
};
