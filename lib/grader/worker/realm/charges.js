/*
 * What linear work costs, in operations. One operation is about one turn of a small loop; a built-in moves or
 * compares several elements in that time, and more characters. Changing a weight changes every count: raise
 * `graderVersion` with it.
 */
(realm) => {
  const {charge, isArray, isView, keys, typedArrayLength, mapSize, setSize, iterator, TypeError} = realm;
  const elementsPerOperation = 4;
  const charactersPerOperation = 16;

  const quotient = (count, per) => (count > 0 ? 1 + (count - (count % per)) / per : 1);
  const elements = (count) => charge(quotient(count, elementsPerOperation));
  const characters = (count) => charge(quotient(count, charactersPerOperation));

  /** Length of what a built-in will walk over; array-likes may claim anything, and are believed. */
  const lengthOf = (value) => {
    if (isArray(value)) return value.length;
    if (value === null || value === undefined) return 0;
    if (typeof value === 'string') return value.length;
    if (typeof value !== 'object') return 0;
    if (isView(value)) return typedLength(value);
    const length = +value.length;
    return length > 0 ? length : 0;
  };

  const typedLength = (value) => {
    try {
      return typedArrayLength(value);
    } catch {
      return 0;
    }
  };

  const collectionSize = (value) => {
    try {
      return mapSize(value);
    } catch {
      try {
        return setSize(value);
      } catch {
        return -1;
      }
    }
  };

  /* Set when something was walked over that does not tell its size, such as `map.keys()`: the result will. */
  let isUnsized = false;

  /** Charges for walking over an iterable from end to end. */
  const iterable = (value) => {
    if (isArray(value)) return elements(value.length);
    if (typeof value === 'string') return elements(value.length);
    if (typeof value !== 'object' || value === null) return charge(1);
    if (isView(value)) return elements(lengthOf(value));
    const size = collectionSize(value);
    if (size < 0) isUnsized = true;
    charge(size > 0 ? size + 1 : 1);
  };

  /** Charges for what came out, when what went in did not tell. */
  const whole = (value) => {
    if (!isUnsized) return value;
    isUnsized = false;
    const size = isArray(value) || isView(value) ? -1 : collectionSize(value);
    if (size > 0) charge(size);
    else elements(lengthOf(value));
    return value;
  };

  const ownKeys = (value) => {
    if (isArray(value)) return elements(value.length);
    charge(typeof value === 'object' && value !== null ? keys(value).length + 1 : 1);
  };

  realm.elements = elements;
  realm.characters = characters;
  realm.lengthOf = lengthOf;
  realm.chargeIterable = iterable;
  realm.chargeKeys = ownKeys;
  realm.chargeWhole = whole;
  realm.startCharges = () => {
    isUnsized = false;
    pending = undefined;
    scanned = undefined;
    scannedEnd = 0;
  };
  /* The text that a pattern is about to search, and how far it has come in the one before: a loop goes on where it stopped. */
  let pending;
  let scanned;
  let scannedEnd = 0;
  realm.meter.subject = (text) => {
    pending = text;
    return text;
  };
  realm.meter.matched = (result) => {
    const text = pending;
    pending = undefined;
    if (typeof text !== 'string') return result;
    let start = 0;
    let end = text.length;
    if (isArray(result) && typeof result[0] === 'string' && result.index >= 0) {
      start = result.index;
      const after = start + result[0].length;
      if (after <= end) end = after;
    }
    const from = scanned === text && (result === null || start >= scannedEnd) ? scannedEnd : 0;
    scanned = text;
    scannedEnd = result === null ? 0 : end;
    characters(end > from ? end - from : 0);
    return result;
  };
  realm.meter.whole = whole;
  realm.meter.spread = (value) => {
    if (value === undefined || value === null || typeof value[iterator] !== 'function') {
      const what = value === null ? 'null' : typeof value;
      throw new TypeError(`${what} is not iterable`);
    }
    iterable(value);
    return value;
  };
  realm.meter.keys = (value) => {
    ownKeys(value);
    return value;
  };
  realm.meter.parts = (value) => {
    if (value === undefined || value === null) throw new TypeError(`Cannot destructure ${value}`);
    ownKeys(value);
    return value;
  };
  realm.meter.sized = (value) => {
    // `new Array(n)` and `new Float64Array(n)` clear their memory.
    if (typeof value === 'number') realm.characters(value > 0 && value < 4294967296 ? value : 0);
    // A view on a buffer copies nothing.
    else if (value !== undefined && value !== null && typeof value[iterator] === 'function') iterable(value);
    return value;
  };
};
