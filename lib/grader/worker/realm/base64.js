/* btoa and atob, as HTML defines them. */
(realm) => {
  const {charCodeAt, charge, defineProperty, native, put, slice, fromCharCode} = realm;
  const {Error} = globalThis;
  /* What parts of the work cost, in turns of a plain loop. */
  const operations = {__proto__: null, call: 16, written: 4, read: 6};

  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const values = {__proto__: null};
  for (let i = 0; i < 64; i++) values[digits[i]] = i;

  const invalid = (message) => {
    const error = new Error(message);
    defineProperty(error, 'name', {
      __proto__: null,
      value: 'InvalidCharacterError',
      configurable: true,
      writable: true,
    });
    throw error;
  };

  const made = {
    btoa(data) {
      const text = `${data}`;
      charge(operations.call + text.length * operations.written);
      let result = '';
      for (let i = 0; i < text.length; i += 3) {
        const count = text.length - i < 3 ? text.length - i : 3;
        let bits = 0;
        for (let k = 0; k < 3; k++) {
          const code = k < count ? charCodeAt(text, i + k) : 0;
          if (code > 255) invalid('Invalid character');
          bits = (bits << 8) | code;
        }
        for (let k = 0; k < 4; k++) result += k > count ? '=' : digits[(bits >> (18 - 6 * k)) & 63];
      }
      return result;
    },
    atob(data) {
      const given = `${data}`;
      charge(operations.call + given.length * operations.read);
      let text = '';
      for (let i = 0; i < given.length; i++) {
        const code = charCodeAt(given, i);
        if (code !== 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) text += given[i];
      }
      if (text.length % 4 === 0 && text[text.length - 1] === '=') {
        text = slice(text, 0, text[text.length - 2] === '=' ? -2 : -1);
      }
      if (text.length % 4 === 1) invalid('The string to be decoded is not correctly encoded.');
      let result = '';
      let bits = 0;
      let count = 0;
      for (let i = 0; i < text.length; i++) {
        const value = values[text[i]];
        if (value === undefined) invalid('Invalid character');
        bits = ((bits << 6) | value) & 0xffffff;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        result += fromCharCode((bits >> count) & 255);
      }
      return result;
    },
  };
  for (const name of Reflect.ownKeys(made)) {
    native(made[name]);
    put(globalThis, name, made[name]);
  }
};
