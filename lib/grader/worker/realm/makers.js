/*
 * Charges for what constructors make and for methods that cost far more than an operation, by proxies and plain functions in
 * their place. Most constructors are charged where `new` is written (lib/languages/javascript/prices.ts); a program that
 * reaches for one in another way (`realm.meter.around`) gets a charged one, which is slower.
 */
(realm) => {
  const {charge, characters, elements, lengthOf, isArray, isView, isGlobal, native, apply} = realm;
  const {taken, listed, compiling} = realm;
  const {construct, defineProperty, getOwnPropertyDescriptor, Proxy, meter} = realm;

  const replace = (holder, key, value) => {
    defineProperty(holder, key, {__proto__: null, ...getOwnPropertyDescriptor(holder, key), value});
    native(value);
  };

  /** Puts a charged constructor in the place of `holder[name]`; `price` is given what was made and from what. */
  const charged = (holder, name, price, prepare = (given) => given) => {
    const original = holder[name];
    if (typeof original !== 'function') return;
    const proxy = new Proxy(original, {
      __proto__: null,
      construct: (target, given, maker) => {
        price(undefined, given);
        const made = construct(target, prepare(given), maker === proxy ? target : maker);
        price(made, given);
        return made;
      },
      apply: (target, self, given) => {
        price(undefined, given);
        const made = apply(target, self, prepare(given));
        price(made, given);
        return made;
      },
    });
    replace(holder, name, proxy);
    const {prototype} = original;
    if (prototype !== undefined && prototype.constructor === original)
      replace(prototype, 'constructor', proxy);
  };

  /** Puts functions that charge before their work in the place of methods. */
  const priced = (holder, names, operations, prepare = (given) => given) => {
    for (const name of names) {
      const slot = getOwnPropertyDescriptor(holder, name);
      if (slot === undefined) continue;
      const key = slot.get === undefined ? 'value' : 'get';
      const original = slot[key];
      const made = {
        [name](...given) {
          charge(operations);
          return apply(original, this, prepare(given));
        },
      }[name];
      for (const property of ['length', 'name']) {
        defineProperty(made, property, getOwnPropertyDescriptor(original, property));
      }
      native(made);
      defineProperty(holder, name, {__proto__: null, ...slot, [key]: made});
    }
  };
  realm.replace = replace;
  realm.charged = charged;
  realm.priced = priced;

  /** What prepares the first of the arguments, which the engine has listed for the trap. */
  const first = (prepare) => (given) => {
    if (given.length > 0) given[0] = prepare(given[0]);
    return given;
  };

  meter.around = () => {
    const {global} = realm;
    const price = (made) => charge(made === undefined ? 48 : 0);
    charged(global, 'Error', price);
    const others =
      'AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError';
    for (const name of others.split(' ')) {
      if (global[name] === undefined) continue;
      realm.Object.setPrototypeOf(global[name], global.Error);
      charged(global, name, price, name === 'AggregateError' ? first(taken) : undefined);
    }
    charged(global, 'Date', (made, given) => charge(made === undefined ? (given.length === 0 ? 4 : 16) : 0));
    charged(global, 'RegExp', (made, given) => {
      if (made !== undefined) return;
      charge(64);
      compiling(given[0]);
    });
    // Promise stays as it is: `await` and `for await` take a promise of another constructor for a stranger, which comes later.
    const sized = (made, given) => {
      const first = given[0];
      if (made === undefined) return characters(typeof first === 'number' ? first : 0);
      if ((isArray(made) || isView(made)) && typeof first !== 'number') elements(lengthOf(made));
    };
    for (const name of ['Array', 'ArrayBuffer']) charged(global, name, sized);
    for (const name of realm.viewNames) charged(global, name, sized, first(listed));
    for (const name of ['Map', 'Set', 'WeakMap', 'WeakSet']) charged(global, name, sized, first(taken));

    const {Map, Set, RegExp, Math, Symbol} = global;
    priced(Map.prototype, ['set', 'get', 'has', 'delete'], 3);
    priced(Set.prototype, ['add', 'has', 'delete'], 3);
    priced(
      Math,
      'acos acosh asin asinh atan atanh atan2 cbrt expm1 cos cosh exp hypot log log1p log2 log10 pow sin sinh tan tanh'.split(
        ' ',
      ),
      2,
    );
    const searched = (given) => {
      characters(lengthOf(given[0]));
      return given;
    };
    for (const name of ['match', 'matchAll', 'replace', 'search', 'split']) {
      priced(RegExp.prototype, [Symbol[name]], 2, searched);
    }
    const {exec} = RegExp.prototype;
    const made = {
      exec(text) {
        if (typeof text === 'string') return meter.matched(apply(exec, this, [meter.subject(text)]));
        // A receiver that is no pattern is refused before its argument is asked.
        isGlobal(this);
        return meter.matched(apply(exec, this, [meter.subject(`${text}`)]));
      },
    }.exec;
    replace(RegExp.prototype, 'exec', made);
  };
};
