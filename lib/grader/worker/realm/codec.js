/*
 * Tagged JSON inside the realm: the same text as lib/exercise-sdk/tagged.ts, written with captured functions only and
 * within bounds. Reading a candidate's value may run the candidate's getters and proxies; that happens inside the
 * metered call, and what they throw is the candidate's exception.
 *
 * The text is well formed whatever a value answers: keys, lengths and prototypes are read once, what is written depends on
 * that reading alone, and a getter that makes the encoder begin another text (a store of the candidate's own is asked to keep
 * something) leaves this one as it was.
 */
(realm) => {
  const {isArray, isView, keys, hasOwn, getPrototypeOf, objectPrototype, stringify, parse, is, String} =
    realm;
  const {
    mapForEach,
    mapSize,
    setForEach,
    setSize,
    dateTime,
    dateText,
    bigintText,
    includes,
    slice,
    charCodeAt,
  } = realm;
  const {isPrototypeOf, promisePrototype} = realm;
  const depthMax = 200;
  const bigintDigitsMax = 20000;
  const tooLarge = realm.freeze({__proto__: null});

  const partMax = 8192;
  let out = '';
  let part = '';
  let charactersLeft = 0;
  let keptLength = 0;

  const write = (text) => {
    charactersLeft -= text.length;
    if (charactersLeft < 0) throw tooLarge;
    part += text;
    if (part.length > partMax) flush();
  };

  /** A long chain of small additions takes many times its text; reading a character makes the engine join it. */
  const flush = () => {
    charCodeAt(part, 0);
    out += part;
    part = '';
  };

  const quoted = (text) => {
    if (text.length > charactersLeft) throw tooLarge;
    write(stringify(text));
  };

  const opaque = (description) => {
    write('{"$":"opaque","value":');
    quoted(description);
    write('}');
  };

  const number = (value) => {
    if (is(value, -0)) write('{"$":"number","value":"-0"}');
    else if (value - value === 0) write(`${value}`);
    else write(`{"$":"number","value":"${value}"}`);
  };

  /** Reading digits takes time that grows with their square, and it is the host that reads them. */
  const bigint = (digits) => {
    if (digits.length > bigintDigitsMax) throw tooLarge;
    write(`{"$":"bigint","value":"${digits}"}`);
  };

  const brand = (read, value) => {
    try {
      read(value);
      return true;
    } catch (error) {
      // At the end of the stack nothing is known of the value.
      if (realm.isOverflow(error)) throw error;
      return false;
    }
  };

  /** A proxy may answer anything for a length. */
  const wholeLength = (length) => (typeof length === 'number' && length > 0 ? length : 0);

  /** `above` is the chain of objects that hold this value: `{value, above}` or null. */
  const any = (value, depth, above) => {
    switch (typeof value) {
      case 'string':
        return quoted(value);
      case 'number':
        return number(value);
      case 'boolean':
        return write(value ? 'true' : 'false');
      case 'undefined':
        return write('{"$":"undefined"}');
      case 'bigint':
        return bigint(bigintText(value));
      case 'object':
        return value === null ? write('null') : object(value, depth + 1, above);
      default:
        return opaque(`[${typeof value}]`);
    }
  };

  const object = (value, depth, above) => {
    if (depth > depthMax) return opaque('[too deep]');
    for (let link = above; link !== null; link = link.above) {
      if (link.value === value) return opaque('[circular]');
    }
    const link = {value, above};
    if (isArray(value)) return list(value, wholeLength(value.length), depth, link);
    const prototype = getPrototypeOf(value);
    if (prototype === objectPrototype || prototype === null) return record(value, depth, link);
    if (isView(value)) return list(value, realm.lengthOf(value), depth, link);
    if (brand(mapSize, value)) return map(value, depth, link);
    if (brand(setSize, value)) return set(value, depth, link);
    if (brand(dateTime, value)) {
      const time = dateTime(value);
      return write(`{"$":"date","value":"${time - time === 0 ? dateText(value) : 'invalid'}"}`);
    }
    // Forgetting to wait is common, and `{}` would not tell.
    if (isPrototypeOf(promisePrototype, value)) return opaque('a Promise');
    return record(value, depth, link);
  };

  const list = (value, length, depth, link) => {
    write('[');
    for (let i = 0; i < length; i++) {
      if (i > 0) write(',');
      any(value[i], depth, link);
    }
    write(']');
  };

  const map = (value, depth, link) => {
    write('{"$":"map","value":[');
    let isFirst = true;
    mapForEach(value, (item, key) => {
      write(isFirst ? '[' : ',[');
      isFirst = false;
      any(key, depth, link);
      write(',');
      any(item, depth, link);
      write(']');
    });
    write(']}');
  };

  const set = (value, depth, link) => {
    write('{"$":"set","value":[');
    let isFirst = true;
    setForEach(value, (item) => {
      if (!isFirst) write(',');
      isFirst = false;
      any(item, depth, link);
    });
    write(']}');
  };

  const record = (value, depth, link) => {
    const names = keys(value);
    let isTagged = false;
    for (let i = 0; i < names.length; i++) if (names[i] === '$') isTagged = true;
    write(isTagged ? '{"$":"object","value":[' : '{');
    for (let i = 0; i < names.length; i++) {
      if (i > 0) write(',');
      if (isTagged) write('[');
      quoted(names[i]);
      write(isTagged ? ',' : ':');
      any(value[names[i]], depth, link);
      if (isTagged) write(']');
    }
    write(isTagged ? ']}' : '}');
  };

  /** Appends to what was begun; throws `realm.tooLarge` past the bound. */
  realm.tooLarge = tooLarge;
  realm.beginText = (charactersMax) => {
    out = '';
    part = '';
    charactersLeft = charactersMax;
    keptLength = 0;
  };
  realm.writeText = write;
  realm.writeValue = (value) => any(value, 0, null);
  realm.writeOpaque = opaque;
  realm.textSoFar = () => out + part;
  /** What was written up to here is whole, and stays when what follows breaks off. */
  realm.keepText = () => {
    keptLength = out.length + part.length;
  };
  realm.keptText = () => slice(out + part, 0, keptLength);
  /** The text of one value, beside what was begun. The only way to write one while a candidate's code may run. */
  realm.encoded = (value, charactersMax) => {
    const begunOut = out;
    const begunPart = part;
    const begunLeft = charactersLeft;
    out = '';
    part = '';
    charactersLeft = charactersMax;
    try {
      any(value, 0, null);
      return out + part;
    } finally {
      out = begunOut;
      part = begunPart;
      charactersLeft = begunLeft;
    }
  };

  const untagged = (json) => {
    if (json === null || typeof json !== 'object') return json;
    if (isArray(json)) {
      for (let i = 0; i < json.length; i++) json[i] = untagged(json[i]);
      return json;
    }
    if (hasOwn(json, '$')) return untag(json.$, json.value);
    const names = keys(json);
    // The keys are own properties of a fresh object, `__proto__` included: assigning runs no setter.
    for (let i = 0; i < names.length; i++) json[names[i]] = untagged(json[names[i]]);
    return json;
  };

  const untag = (tag, value) => {
    switch (tag) {
      case 'undefined':
        return undefined;
      case 'number':
        return realm.Number(value);
      case 'bigint':
        return realm.BigInt(value);
      case 'date':
        return new realm.Date(value);
      case 'map': {
        const map = new realm.Map();
        for (let i = 0; i < value.length; i++)
          realm.mapSet(map, untagged(value[i][0]), untagged(value[i][1]));
        return map;
      }
      case 'set': {
        const set = new realm.Set();
        for (let i = 0; i < value.length; i++) realm.setAdd(set, untagged(value[i]));
        return set;
      }
      case 'object': {
        const object = {};
        for (let i = 0; i < value.length; i++) {
          realm.defineProperty(object, value[i][0], {
            __proto__: null,
            value: untagged(value[i][1]),
            writable: true,
            enumerable: true,
            configurable: true,
          });
        }
        return object;
      }
      default:
        return {opaque: String(value)};
    }
  };

  realm.decode = (text) => (includes(text, '"$"') ? untagged(parse(text)) : parse(text));
};
