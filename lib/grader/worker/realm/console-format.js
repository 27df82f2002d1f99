/* The text of one call of the console: `%s %d %i %f %j %o %O %c %%`, then the rest with spaces between, as in Node. */
(realm) => {
  const {inspect, indexOf, slice, is, stringify, bigintText, parseInt, parseFloat, Number, String} = realm;
  const {getOwnPropertyDescriptor, getPrototypeOf, objectPrototype, errorPrototype} = realm;

  const plain = (value) => (typeof value === 'string' ? value : inspect(value));

  const number = (value) => (is(value, -0) ? '-0' : `${value}`);

  /** Whether a class of the candidate's says how it is written as text. */
  const hasOwnText = (value) => {
    for (let holder = value; holder !== null; holder = getPrototypeOf(holder)) {
      if (holder === objectPrototype || holder === errorPrototype) return false;
      const slot = getOwnPropertyDescriptor(holder, 'toString');
      if (slot !== undefined) return !realm.isNative(realm.dataOf(slot));
    }
    return false;
  };

  const text = (value) => {
    if (typeof value === 'number') return number(value);
    if (typeof value === 'bigint') return `${bigintText(value)}n`;
    if (typeof value !== 'object' || value === null || hasOwnText(value)) return String(value);
    return inspect(value, {depth: 0});
  };

  const json = (value) => {
    try {
      const written = stringify(value);
      return written === undefined ? 'undefined' : written;
    } catch (error) {
      const message = getOwnPropertyDescriptor(error, 'message');
      if (message !== undefined && realm.includes(`${message.value}`, 'circular structure'))
        return '[Circular]';
      throw error;
    }
  };

  const numeric = (value, read) => {
    if (typeof value === 'bigint') return `${bigintText(value)}n`;
    return typeof value === 'symbol' ? 'NaN' : number(read(value));
  };

  const converted = (kind, value) => {
    switch (kind) {
      case 's':
        return text(value);
      case 'j':
        return json(value);
      case 'd':
        return numeric(value, Number);
      case 'i':
        return numeric(value, (given) => parseInt(given, 10));
      case 'f':
        return typeof value === 'symbol' ? 'NaN' : number(parseFloat(value));
      case 'o':
        return inspect(value, {depth: 4, showHidden: true});
      case 'O':
        return inspect(value);
      case 'c':
        return '';
      default:
        return undefined;
    }
  };

  realm.formatText = (args) => {
    if (args.length === 0) return '';
    if (args.length === 1 || typeof args[0] !== 'string') return rest(plain(args[0]), args, 1);
    const pattern = args[0];
    let next = 1;
    let result = '';
    let from = 0;
    for (
      let at = indexOf(pattern, '%', 0);
      at >= 0 && at + 1 < pattern.length;
      at = indexOf(pattern, '%', at)
    ) {
      const kind = pattern[at + 1];
      const written = kind === '%' ? '%' : next < args.length ? converted(kind, args[next]) : undefined;
      if (written === undefined) {
        at++;
        continue;
      }
      if (kind !== '%') next++;
      result += slice(pattern, from, at) + written;
      at += 2;
      from = at;
    }
    return rest(result + slice(pattern, from), args, next);
  };

  const rest = (begun, args, from) => {
    let result = begun;
    for (let i = from; i < args.length; i++) result += ` ${plain(args[i])}`;
    return result;
  };
};
