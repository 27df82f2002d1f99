/* TextEncoder, TextDecoder (UTF-8 and UTF-16LE) and queueMicrotask, as the WHATWG Encoding and HTML standards have them. */
(realm) => {
  const {charCodeAt, charge, defineProperty, isView, native, put, uncurry, bytesOf} = realm;
  const {getOwnPropertyDescriptor, typedArrayTag, TypedArray, fromCharCode, trim, toLowerCase} = realm;
  const {Uint8Array, TypeError, RangeError, DataView} = globalThis;
  const subarray = uncurry(Uint8Array.prototype.subarray);
  const wellFormed = realm.toWellFormed;
  const getter = (type, key) => uncurry(getOwnPropertyDescriptor(type.prototype, key).get);
  const of = (type) => ({
    __proto__: null,
    buffer: getter(type, 'buffer'),
    offset: getter(type, 'byteOffset'),
    length: getter(type, 'byteLength'),
  });
  const typed = of(TypedArray);
  const viewed = of(DataView);

  /* What parts of the work cost, in turns of a plain loop. */
  const operations = {__proto__: null, call: 16, encoded: 1, decoded: 4, microtask: 32};

  const bytesIn = (input) => {
    if (input === undefined) return new Uint8Array(0);
    if (isView(input)) {
      const parts = typedArrayTag(input) === undefined ? viewed : typed;
      return new Uint8Array(parts.buffer(input), parts.offset(input), parts.length(input));
    }
    try {
      bytesOf(input);
    } catch {
      throw new TypeError(
        'The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.',
      );
    }
    return new Uint8Array(input);
  };

  /** Writes UTF-8 into `bytes` as far as whole characters fit. */
  const encodeInto = (text, bytes) => {
    let written = 0;
    let read = 0;
    while (read < text.length) {
      let code = charCodeAt(text, read);
      let units = 1;
      if (code > 0xd7ff && code < 0xdc00 && read + 1 < text.length) {
        code = 0x10000 + ((code - 0xd800) << 10) + (charCodeAt(text, read + 1) - 0xdc00);
        units = 2;
      }
      const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      if (written + size > bytes.length) break;
      if (size === 1) bytes[written] = code;
      else {
        for (let i = size - 1; i > 0; i--) {
          bytes[written + i] = 0x80 | (code & 0x3f);
          code >>= 6;
        }
        bytes[written] = ((0xf00 >> size) & 0xff) | code;
      }
      written += size;
      read += units;
    }
    return {read, written};
  };

  class TextEncoder {
    get encoding() {
      return 'utf-8';
    }
    encode(input = '') {
      const text = wellFormed(`${input}`);
      charge(operations.call + text.length * operations.encoded);
      const bytes = new Uint8Array(text.length * 3);
      const {written} = encodeInto(text, bytes);
      return new Uint8Array(subarray(bytes, 0, written));
    }
    encodeInto(source, destination) {
      const text = wellFormed(`${source}`);
      if (!isView(destination) || typedArrayTag(destination) !== 'Uint8Array') {
        throw new TypeError('The "dest" argument must be an instance of Uint8Array.');
      }
      charge(operations.call + text.length * operations.encoded);
      return encodeInto(text, destination);
    }
  }

  /** State of a decoder between calls with `stream`: what has come of a character that is not whole. */
  const fresh = () => ({
    __proto__: null,
    needed: 0,
    seen: 0,
    code: 0,
    lower: 0x80,
    upper: 0xbf,
    lead: -1,
    byte: -1,
    isBegun: false,
  });

  const utf8 = (state, bytes, isLast, push) => {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i];
      if (state.needed === 0) {
        if (byte < 0x80) push(byte);
        else if (byte > 0xc1 && byte < 0xe0) begin(state, 1, byte & 0x1f);
        else if (byte > 0xdf && byte < 0xf0) {
          begin(state, 2, byte & 0xf);
          if (byte === 0xe0) state.lower = 0xa0;
          if (byte === 0xed) state.upper = 0x9f;
        } else if (byte > 0xef && byte < 0xf5) {
          begin(state, 3, byte & 0x7);
          if (byte === 0xf0) state.lower = 0x90;
          if (byte === 0xf4) state.upper = 0x8f;
        } else push(-1);
        continue;
      }
      if (byte < state.lower || byte > state.upper) {
        begin(state, 0, 0);
        push(-1);
        i--;
        continue;
      }
      state.lower = 0x80;
      state.upper = 0xbf;
      state.code = (state.code << 6) | (byte & 0x3f);
      if (++state.seen < state.needed) continue;
      push(state.code);
      begin(state, 0, 0);
    }
    if (isLast && state.needed > 0) {
      begin(state, 0, 0);
      push(-1);
    }
  };

  const begin = (state, needed, code) => {
    state.needed = needed;
    state.seen = 0;
    state.code = code;
    state.lower = 0x80;
    state.upper = 0xbf;
  };

  const utf16 = (state, bytes, isLast, push) => {
    for (let i = 0; i < bytes.length; i++) {
      if (state.byte < 0) {
        state.byte = bytes[i];
        continue;
      }
      const unit = (bytes[i] << 8) | state.byte;
      state.byte = -1;
      const isLow = unit > 0xdbff && unit < 0xe000;
      if (state.lead >= 0) {
        const lead = state.lead;
        state.lead = -1;
        if (isLow) {
          push(0x10000 + ((lead - 0xd800) << 10) + (unit - 0xdc00));
          continue;
        }
        push(-1);
      }
      if (unit > 0xd7ff && unit < 0xdc00) state.lead = unit;
      else push(isLow ? -1 : unit);
    }
    if (isLast && (state.byte >= 0 || state.lead >= 0)) {
      state.byte = -1;
      state.lead = -1;
      push(-1);
    }
  };

  const labels = {
    __proto__: null,
    'utf-8': 'utf-8',
    utf8: 'utf-8',
    'unicode-1-1-utf-8': 'utf-8',
    'utf-16le': 'utf-16le',
    'utf-16': 'utf-16le',
    'ucs-2': 'utf-16le',
  };

  class TextDecoder {
    #encoding;
    #fatal;
    #ignoreBOM;
    #state = fresh();
    constructor(label = 'utf-8', options = undefined) {
      charge(operations.call);
      this.#encoding = labels[toLowerCase(trim(`${label}`))];
      if (this.#encoding === undefined) {
        throw new RangeError(`The "${label}" encoding is not supported`);
      }
      this.#fatal = !!options?.fatal;
      this.#ignoreBOM = !!options?.ignoreBOM;
    }
    get encoding() {
      return this.#encoding;
    }
    get fatal() {
      return this.#fatal;
    }
    get ignoreBOM() {
      return this.#ignoreBOM;
    }
    decode(input = undefined, options = undefined) {
      const bytes = bytesIn(input);
      const isLast = !options?.stream;
      charge(operations.call + bytes.length * operations.decoded);
      const state = this.#state;
      let text = '';
      let isWrong = false;
      const push = (code) => {
        if (code < 0) isWrong = true;
        const isMark = code === 0xfeff && !state.isBegun && !this.#ignoreBOM;
        state.isBegun = true;
        if (isMark) return;
        if (code < 0) text += '\ufffd';
        else if (code < 0x10000) text += fromCharCode(code);
        else text += fromCharCode(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + (code & 0x3ff));
      };
      (this.#encoding === 'utf-8' ? utf8 : utf16)(state, bytes, isLast, push);
      if (isLast || (isWrong && this.#fatal)) this.#state = fresh();
      if (isWrong && this.#fatal) {
        throw new TypeError(`The encoded data was not valid for encoding ${this.#encoding}`);
      }
      return text;
    }
  }

  const made = {
    queueMicrotask(callback) {
      if (typeof callback !== 'function')
        throw new TypeError('The "callback" argument must be of type function.');
      charge(operations.microtask);
      then(resolved, () => {
        callback();
      });
    },
  };
  const then = uncurry(realm.promisePrototype.then);
  const resolved = realm.Promise.resolve();

  for (const type of [TextEncoder, TextDecoder]) {
    const {prototype} = type;
    for (const key of Reflect.ownKeys(prototype)) {
      const slot = getOwnPropertyDescriptor(prototype, key);
      if (key !== 'constructor') native(slot.value ?? slot.get);
      if (key !== 'constructor') defineProperty(prototype, key, {__proto__: null, ...slot, enumerable: true});
    }
    defineProperty(prototype, Symbol.toStringTag, {__proto__: null, value: type.name, configurable: true});
    native(type);
    put(globalThis, type.name, type);
  }
  for (const name of Reflect.ownKeys(made)) {
    native(made[name]);
    put(globalThis, name, made[name]);
  }
};
