/* How texts, numbers and keys are written where values are shown: quotes and escapes as Node's console has them. */
(realm) => {
  const {includes, slice, charCodeAt, cut, charge, is, repeat, bigintText, symbolText} = realm;
  /* Shorter texts are never broken over lines. */
  const brokenMin = 16;
  const escapes = {__proto__: null, 8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r', 92: '\\\\'};
  const digits = '0123456789ABCDEF';
  const lowDigits = '0123456789abcdef';

  const hex = (code, count, from = digits) => {
    let text = '';
    for (let i = count - 1; i >= 0; i--) text += from[(code >> (4 * i)) & 15];
    return text;
  };

  /** A character as it stands within quotes; undefined where it stands for itself. */
  const escapeOf = (code, quote, next) => {
    if (code === quote) return "\\'";
    if (escapes[code] !== undefined) return escapes[code];
    if (code < 32 || (code > 126 && code < 160)) return `\\x${hex(code, 2)}`;
    if (code < 0xd800 || code > 0xdfff) return undefined;
    return code < 0xdc00 && next > 0xdbff && next < 0xe000 ? undefined : `\\u${hex(code, 4, lowDigits)}`;
  };

  const escaped = (text, quote) => {
    let result = '';
    let from = 0;
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const code = charCodeAt(text, i);
      const isSecond = code > 0xdbff && code < 0xe000 && before > 0xd7ff && before < 0xdc00;
      before = isSecond ? 0 : code;
      if (isSecond) continue;
      const written = escapeOf(code, quote, i + 1 < text.length ? charCodeAt(text, i + 1) : 0);
      if (written === undefined) continue;
      result += slice(text, from, i) + written;
      from = i + 1;
    }
    return from === 0 ? text : result + slice(text, from);
  };

  const quote = (text) => {
    if (!includes(text, "'")) return `'${escaped(text, 39)}'`;
    if (!includes(text, '"')) return `"${escaped(text, 0)}"`;
    if (!includes(text, '`') && !includes(text, '${')) return `\`${escaped(text, 0)}\``;
    return `'${escaped(text, 39)}'`;
  };

  const lines = (context, text) => {
    let result = '';
    let from = 0;
    for (let i = 0; i + 1 < text.length; i++) {
      if (charCodeAt(text, i) !== 10) continue;
      result += `${quote(slice(text, from, i + 1))} +\n${repeat(' ', context.indentation + 2)}`;
      from = i + 1;
    }
    return result + quote(slice(text, from));
  };

  const string = (context, text) => {
    charge(text.length >>> 4);
    const shown = cut(text, context.charactersMax);
    const room = context.breakLength - context.indentation - 4;
    const isBroken = shown.length > brokenMin && shown.length > room;
    const written = isBroken ? lines(context, shown) : quote(shown);
    if (shown.length === text.length) return written;
    return `${written}${realm.more(text.length - shown.length, 'character')}`;
  };

  const isName = (text) => {
    for (let i = 0; i < text.length; i++) {
      const c = charCodeAt(text, i);
      const isLetter = (c > 64 && c < 91) || (c > 96 && c < 123) || c === 95;
      if (!isLetter && !(i > 0 && c > 47 && c < 58)) return false;
    }
    return text !== '';
  };

  /** A list of texts of our own. */
  realm.parts = () => ({__proto__: null, length: 0});
  realm.add = (parts, text) => {
    parts[parts.length++] = text;
  };

  realm.more = (count, what) => `... ${count} more ${what}${count > 1 ? 's' : ''}`;
  realm.quote = quote;

  realm.primitiveText = (context, value) => {
    switch (typeof value) {
      case 'string':
        return string(context, value);
      case 'number':
        return is(value, -0) ? '-0' : `${value}`;
      case 'bigint':
        return `${bigintText(value)}n`;
      case 'symbol':
        return symbolText(value);
      default:
        return `${value}`;
    }
  };

  realm.keyText = (key, isEnumerable) => {
    let text;
    if (typeof key === 'symbol') text = escaped(symbolText(key), 39);
    else if (key === '__proto__') text = "['__proto__']";
    else text = isName(key) ? key : quote(key);
    return isEnumerable ? text : `[${text}]`;
  };

  /** Whether a key of an array, a typed array or a text names a place in it. */
  realm.isPlace = (key) => {
    if (typeof key !== 'string' || key === '' || key.length > 10) return false;
    for (let i = 0; i < key.length; i++) {
      const code = charCodeAt(key, i);
      if (code < 48 || code > 57) return false;
    }
    return (key.length === 1 || charCodeAt(key, 0) !== 48) && +key < 4294967295;
  };
};
