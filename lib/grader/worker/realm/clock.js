/*
 * Time, as a candidate sees it: a clock that stands still unless a virtual one moves it. A verdict may not depend on the day.
 */
(realm) => {
  const {defineProperty, apply, construct, put, native, Date} = realm;

  /* 2024-01-01T00:00:00Z, always. */
  realm.elapsedMs = 0;
  const began = 1704067200000;
  const now = () => began + realm.elapsedMs;
  realm.now = now;

  const dateToString = Date.prototype.toString;
  const FrozenDate = function Date() {
    if (new.target === undefined) return apply(dateToString, new realm.Date(now()), []);
    const target = new.target === FrozenDate ? realm.Date : new.target;
    return construct(realm.Date, arguments.length === 0 ? [now()] : arguments, target);
  };
  defineProperty(FrozenDate, 'length', {__proto__: null, value: 7, configurable: true});
  defineProperty(FrozenDate, 'prototype', {__proto__: null, value: Date.prototype, writable: false});
  put(Date.prototype, 'constructor', FrozenDate);
  put(FrozenDate, 'parse', Date.parse);
  put(FrozenDate, 'UTC', Date.UTC);
  put(FrozenDate, 'now', {now: () => now()}.now);
  native(FrozenDate);
  native(FrozenDate.now);
  put(globalThis, 'Date', FrozenDate);

  /* It has clocks of its own, and a Date makes them. */
  delete globalThis.Temporal;
  delete Date.prototype.toTemporalInstant;
};
