/* Writes values the way Node's console does, near enough to feel at home, and never more than it may. */
(realm) => {
  const {isArray, isView, ownKeys, getOwnPropertyDescriptor, getPrototypeOf, lengthOf, stringify, dataOf} =
    realm;
  const {mapForEach, mapSize, setForEach, setSize, dateTime, dateText, symbolText, bigintText} = realm;
  const {includes, slice, repeat, errorPrototype, isPrototypeOf} = realm;
  const depthMax = 2;
  const itemsMax = 100;
  const lineMax = 72;

  const quote = (text) => {
    const plain = slice(stringify(text), 1, -1);
    if (!includes(text, "'")) return `'${replaced(plain, '\\"', '"')}'`;
    return includes(text, '"') ? `\`${plain}\`` : `"${plain}"`;
  };

  const replaced = (text, from, to) => {
    let result = '';
    let i = 0;
    while (i < text.length) {
      if (slice(text, i, i + from.length) === from) {
        result += to;
        i += from.length;
      } else result += text[i++];
    }
    return result;
  };

  const isName = (text) => {
    for (let i = 0; i < text.length; i++) {
      const c = realm.charCodeAt(text, i);
      const letter = (c > 64 && c < 91) || (c > 96 && c < 123) || c === 95 || c === 36;
      if (!letter && !(i > 0 && c > 47 && c < 58)) return false;
    }
    return text !== '';
  };

  const size = (read, value) => {
    try {
      return read(value);
    } catch {
      return -1;
    }
  };

  /** Name of the nearest class, read without running anything of the candidate's. */
  const className = (value) => {
    const prototype = getPrototypeOf(value);
    if (prototype === null) return null;
    const made = getOwnPropertyDescriptor(prototype, 'constructor');
    const maker = made === undefined ? undefined : dataOf(made);
    if (typeof maker !== 'function') return 'Object';
    const name = getOwnPropertyDescriptor(maker, 'name');
    return name !== undefined && typeof name.value === 'string' ? name.value : 'Object';
  };

  const inspect = (value, depth, above) => {
    switch (typeof value) {
      case 'string':
        return quote(value);
      case 'number':
        return realm.is(value, -0) ? '-0' : `${value}`;
      case 'bigint':
        return `${bigintText(value)}n`;
      case 'symbol':
        return symbolText(value);
      case 'function':
        return named(value);
      case 'object':
        return value === null ? 'null' : inspectObject(value, depth, above);
      default:
        return `${value}`;
    }
  };

  const named = (value) => {
    const name = getOwnPropertyDescriptor(value, 'name');
    const text = name !== undefined && typeof name.value === 'string' ? name.value : '';
    const isClass = slice(realm.functionText(value), 0, 5) === 'class';
    if (isClass) return text === '' ? '[class (anonymous)]' : `[class ${text}]`;
    return text === '' ? '[Function (anonymous)]' : `[Function: ${text}]`;
  };

  const inspectObject = (value, depth, above) => {
    for (let link = above; link !== null; link = link.above) if (link.value === value) return '[Circular *1]';
    if (isPrototypeOf(errorPrototype, value)) return describeError(value);
    const name = className(value);
    if (depth > depthMax)
      return isArray(value) ? '[Array]' : `[${name === null ? 'Object: null prototype' : name}]`;
    const link = {__proto__: null, value, above};
    const parts = {__proto__: null, text: '', count: 0, widest: 0, isTall: false};
    if (isArray(value)) {
      items(value, value.length, depth, link, parts);
      return braces(name === 'Array' ? '' : `${name}(${value.length}) `, '[', ']', parts, depth);
    }
    if (isView(value)) {
      items(value, lengthOf(value), depth, link, parts);
      return braces(`${name}(${lengthOf(value)}) `, '[', ']', parts, depth);
    }
    const mapCount = size(mapSize, value);
    if (mapCount >= 0) {
      mapForEach(value, (item, key) => {
        if (parts.count < itemsMax)
          add(parts, `${inspect(key, depth + 1, link)} => ${inspect(item, depth + 1, link)}`);
      });
      return braces(`${name}(${mapCount}) `, '{', '}', parts, depth);
    }
    const setCount = size(setSize, value);
    if (setCount >= 0) {
      setForEach(value, (item) => {
        if (parts.count < itemsMax) add(parts, inspect(item, depth + 1, link));
      });
      return braces(`${name}(${setCount}) `, '{', '}', parts, depth);
    }
    const time = size(dateTime, value);
    if (time !== -1) return time - time === 0 ? dateText(value) : 'Invalid Date';
    fields(value, depth, link, parts);
    let prefix = name === 'Object' ? '' : `${name} `;
    if (getPrototypeOf(value) === null) prefix = '[Object: null prototype] ';
    return braces(prefix, '{', '}', parts, depth);
  };

  const add = (parts, text) => {
    parts.text += parts.count === 0 ? text : `,\u0000${text}`;
    parts.count++;
    if (text.length > parts.widest) parts.widest = text.length;
    if (includes(text, '\n')) parts.isTall = true;
  };

  const items = (value, length, depth, link, parts) => {
    for (let i = 0; i < length && i < itemsMax; i++) {
      const own = getOwnPropertyDescriptor(value, i);
      add(parts, own === undefined ? '<empty>' : inspectSlot(own, depth, link));
    }
    if (length > itemsMax)
      add(parts, `... ${length - itemsMax} more item${length - itemsMax > 1 ? 's' : ''}`);
  };

  const fields = (value, depth, link, parts) => {
    const names = ownKeys(value);
    for (let i = 0; i < names.length && parts.count < itemsMax; i++) {
      const slot = getOwnPropertyDescriptor(value, names[i]);
      if (slot === undefined || !slot.enumerable) continue;
      const key =
        typeof names[i] === 'symbol'
          ? `[${symbolText(names[i])}]`
          : isName(names[i])
            ? names[i]
            : quote(names[i]);
      add(parts, `${key}: ${inspectSlot(slot, depth, link)}`);
    }
  };

  const inspectSlot = (slot, depth, link) => {
    if (slot.get === undefined && slot.set === undefined) return inspect(slot.value, depth + 1, link);
    return slot.set === undefined ? '[Getter]' : slot.get === undefined ? '[Setter]' : '[Getter/Setter]';
  };

  /** One line when it is short, a line for each part when it is not. */
  const braces = (prefix, open, close, parts, depth) => {
    if (parts.count === 0) return `${prefix}${open}${close}`;
    if (!parts.isTall && parts.text.length + prefix.length <= lineMax) {
      return `${prefix}${open} ${replaced(parts.text, ',\u0000', ', ')} ${close}`;
    }
    const indent = repeat('  ', depth);
    // Many short items share lines, as numbers in an array do.
    const shared = open === '[' && parts.count > 6 && parts.widest <= 6 && !parts.isTall;
    let text = shared
      ? shareLines(parts, `\n${indent}  `)
      : replaced(parts.text, ',\u0000', `,\n${indent}  `);
    text = `${prefix}${open}\n${indent}  ${text}\n${indent}${close}`;
    return text;
  };

  const shareLines = (parts, newline) => {
    let result = '';
    let line = '';
    let i = 0;
    let start = 0;
    const text = parts.text;
    while (i <= text.length) {
      if (i === text.length || text[i] === '\u0000') {
        const item = slice(text, start, i);
        if (line.length + item.length + 1 > lineMax) {
          result += `${line}${newline}`;
          line = item;
        } else line += line === '' ? item : ` ${item}`;
        start = i + 1;
      }
      i++;
    }
    return result + line;
  };

  /** `TypeError: message`; getters of the candidate's are not run. */
  const describeError = (error) => {
    const message = getOwnPropertyDescriptor(error, 'message');
    const name = className(error);
    const text = message !== undefined && typeof message.value === 'string' ? message.value : '';
    return text === '' ? `[${name}]` : `[${name}: ${text}]`;
  };

  realm.inspect = (value) => inspect(value, 0, null);
  realm.className = className;
};
