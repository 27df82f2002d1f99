/* The Proxy that a program finds: what it does is charged, and how many may stand around one object is bounded. */
(realm) => {
  const {charge, charged, replace, apply, watchProxy, canWrap, Proxy, RangeError} = realm;

  const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
  /*
   * Whatever is done to a proxy asks its handler for a trap first: the handler that the engine sees charges for that. A trap that
   * is missing stays missing, and one that is there is called on the candidate's own handler. Its target is an empty object: a
   * handler that is a proxy itself would hear the engine compare answers with it.
   */
  const trapOperations = 12;
  const nothing = {__proto__: null};
  const askingOf = (handler) => ({
    __proto__: null,
    get: (_, key) => {
      charge(trapOperations);
      const trap = handler[key];
      if (typeof trap !== 'function') return trap;
      return function () {
        return apply(trap, handler, arguments);
      };
    },
  });
  const asked = (given) =>
    isObject(given[0]) && isObject(given[1]) ? [given[0], new Proxy(nothing, askingOf(given[1]))] : given;
  const watchedProxy = (made, given) => {
    if (made !== undefined) return watchProxy(given[0], given[1], made);
    charge(8);
    if (isObject(given[0]) && isObject(given[1]) && !canWrap(given[0], given[1])) {
      throw new RangeError('Too many proxies around one object');
    }
  };
  charged(realm.global, 'Proxy', watchedProxy, asked);
  const {revocable} = realm.global.Proxy;
  replace(
    realm.global.Proxy,
    'revocable',
    {
      revocable(target, handler) {
        if (isObject(target) && isObject(handler) && !canWrap(target, handler)) {
          throw new RangeError('Too many proxies around one object');
        }
        charge(16);
        const made = apply(revocable, this, asked([target, handler]));
        watchProxy(target, handler, made.proxy);
        return made;
      },
    }.revocable,
  );
};
