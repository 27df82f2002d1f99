/** What stands in for a built-in behaves as the engine's own: each of these once did not. */
import {afterAll, expect, test} from 'vitest';
import {createTwin} from './twin';

const twin = createTwin();
afterAll(() => twin.close());

/** Expressions whose value, written as JSON, is the same in a context of the engine's own. */
const once: Readonly<Record<string, string>> = {
  'concat keeps what it is called on':
    '(() => { const one = {a: 1}; const [first, second] = Array.prototype.concat.call(one, [2]); return [first === one, second]; })()',
  'a proxy hears what the built-in asks, and nothing else': `(() => {
    const log = [];
    const handler = new Proxy({}, {get: (_, trap) => (...given) => { log.push(trap + ' ' + String(typeof given[1] === 'object' ? '' : given[1])); return Reflect[trap](...given); }});
    const of = (list) => new Proxy(list, handler);
    for (const method of ['map', 'slice', 'indexOf', 'includes', 'reverse', 'sort', 'join', 'concat', 'splice', 'shift', 'unshift', 'fill', 'at', 'flat', 'find', 'reduce', 'copyWithin', 'toSorted', 'push', 'pop']) {
      log.push(method);
      try { of([3, 1, 2])[method](method === 'flat' || method === 'at' ? 1 : /sort/i.test(method) ? undefined : (a) => a, 1); } catch (e) { log.push(e.name); }
      try { Array.prototype[method].call(of({0: 'a', 1: 'b', length: 2}), (a) => a); } catch (e) { log.push(e.name); }
    }
    log.push(Math.max(...of([1, 2])), Math.max.apply(null, of([1, 2])), Reflect.apply(Math.max, null, of({0: 1, length: 1})));
    return log;
  })()`,
  'a function is looked for in what only a getter gives a length':
    "['indexOf', 'lastIndexOf', 'includes'].map((name) => Array.prototype[name].call({0: 1, 1: isNaN, get length() { return 2; }}, isNaN))",
  'a handler that is a proxy hears what the engine asks of it, and nothing else': `(() => {
    const log = [];
    const watch = (name) => new Proxy({}, {get: (_, trap) => (...given) => { log.push([name, trap, typeof given[1] === 'string' ? given[1] : '']); return Reflect[trap](...given); }});
    const handler = new Proxy({get: Reflect.get, ownKeys: Reflect.ownKeys}, watch('handler'));
    return [Object.values(new Proxy({a: 1}, handler)), Object.getOwnPropertyDescriptors(new Proxy({a: 1}, handler)), log];
  })()`,
  'an iterator that cannot step is closed all the same': `(() => {
    let closed = 0;
    const one = {[Symbol.iterator]() { return {return() { closed++; return {}; }}; }};
    for (const run of [function* () { [...{}[yield]] = one; }, function* () { [{}[yield]] = one; }, function* () { yield* one; }, function* () { f(...one); }]) {
      const made = run();
      try { made.next(); made.return(); } catch (error) { closed += error.name; }
    }
    return closed;
  })()`,
  'whoever walks over an iterable asks it as often and in the same order': `(() => {
    const log = [];
    const watched = (name, target) => new Proxy(target, {get(from, key) {
      log.push([name, String(key)]);
      const value = Reflect.get(from, key);
      return typeof value === 'function' ? value.bind(from) : value;
    }});
    const telling = {
      list: () => Object.defineProperty([[1, 2]], Symbol.iterator, {get() { log.push('list asked'); return () => watched('iterator', [[3, 4]].values()); }}),
      proxy: () => watched('proxy', [[1, 2]]),
      like: () => watched('like', {length: 1, 0: [1, 2]}),
      set: () => watched('set', new Set([[1, 2]])),
      setLike: () => watched('setLike', {size: 1, has: () => true, keys: () => watched('keys', [[1, 2]].values())}),
      own: () => ({get [Symbol.iterator]() { log.push('own asked'); return function* () { try { yield [1, 2]; yield [3, 4]; } finally { log.push('closed'); } }; }}),
      broken: () => ({[Symbol.iterator]: () => ({next: 1, return() { log.push('closed'); return {}; }})}),
      nothing: () => ({[Symbol.iterator]: undefined}),
      poisoned: () => Object.defineProperty([], Symbol.iterator, {get() { log.push('poisoned asked'); throw 'poisoned'; }}),
      emptied: () => Object.defineProperty([[5, 6]], Symbol.iterator, {get() { log.push('emptied asked'); }}),
      marked: () => Object.defineProperty(new Set([[1, 2]]), 'has', {get() { log.push('has asked'); return () => true; }}),
      nowhere: () => undefined,
      number: () => 7,
    };
    class Own { static Set = class Set { constructor(given) { log.push(Object.keys(Object(given)).length); } }; }
    const uses = {
      literal: (it) => [...it, ...[...[].keys()]],
      call: (it) => Math.max(...it),
      from: (it) => Array.from(it),
      mapped: (it) => Array.from(it, (one) => { log.push('mapped'); return one; }),
      Set: (it) => [...new Set(it)],
      Map: (it) => [...new Map(it)],
      WeakSet: (it) => new WeakSet(it),
      bytes: (it) => [...new Uint8Array(it)],
      bytesFrom: (it) => [...Uint8Array.from(it)],
      entries: (it) => Object.fromEntries(it),
      grouped: (it) => [...Map.groupBy(it, (one) => { log.push('grouped'); return String(one); })],
      union: (it) => [...new Set([1]).union(it)],
      subset: (it) => new Set([1]).isSubsetOf(it),
      superset: (it) => new Set([1]).isSupersetOf(it),
      several: (it) => new AggregateError(it, 'several').errors,
      stopped: (it) => new Map(Iterator.from(it).map((one) => { if (one[0] === 3) throw 'stopped'; return one; })),
      all: (it) => { Promise.all(it).catch(() => {}); },
      settled: (it) => { Promise.allSettled(it).catch(() => {}); },
      noPromise: (it) => { Promise.all.call({}, it); },
      notMapped: (it) => Array.from(it, 1),
      bytesNotMapped: (it) => Uint8Array.from(it, 1),
      notGrouped: (it) => Map.groupBy(it, 1),
      // The engine asks for next twice here, and once by its standard.
      async: (it) => { const before = log.length; Array.fromAsync(it).catch(() => {}); log.length = before; },
      listed: (it) => new Intl.ListFormat('en').format(it),
      own: (it) => { const {Set} = Own; new Set(it); },
      rest: (it) => { const [first, ...rest] = it; return rest; },
      delegated: (it) => [...(function* () { yield* it; })()],
    };
    for (const [use, walk] of Object.entries(uses)) {
      for (const [kind, make] of Object.entries(telling)) {
        log.push(use + ' ' + kind);
        try { log.push(JSON.stringify(walk(make())) ?? 'nothing'); } catch (error) { log.push(error.name ?? error); }
      }
    }
    return log;
  })()`,
  'a function that has several names is one function': `(() => {
    const places = new Map();
    const note = (path, holder) => {
      for (const key of Reflect.ownKeys(holder)) {
        const {value} = Reflect.getOwnPropertyDescriptor(holder, key);
        if (typeof value === 'function' && key !== 'constructor') places.set(value, [...(places.get(value) ?? []), path + '.' + String(key)]);
      }
    };
    for (const name of 'Array String Number Date Map Set WeakMap RegExp Promise Object Function Symbol BigInt Iterator Error Uint8Array ArrayBuffer'.split(' ')) {
      note(name, globalThis[name]);
      note(name + '.prototype', globalThis[name].prototype);
    }
    note('TypedArray.prototype', Object.getPrototypeOf(Uint8Array.prototype));
    note('', Object.fromEntries(['parseInt', 'parseFloat'].map((name) => [name, globalThis[name]])));
    return [...places.values()].filter((names) => names.length > 1);
  })()`,
  'arguments that are no list are refused': `[true, 1, 'text', 1n].map((one) => {
      return [() => Math.max.apply(null, one), () => Reflect.apply(Math.max, null, one), () => Reflect.construct(Object, one)].map((call) => {
        try { return call(); } catch (error) { return error.name; }
      });
    })`,
  'makers of functions declare one parameter, and the other three are of its kind': `[function () {}, async function () {}, function* () {}, async function* () {}].map(({constructor}) =>
      [constructor.length, Object.getPrototypeOf(constructor) === Function, Error.constructor === Function])`,
  'a registry refuses what it cannot hold weakly': `(() => {
    const registry = new FinalizationRegistry(() => {}), one = {};
    const {register, unregister} = FinalizationRegistry.prototype;
    const calls = [() => registry.register(one, one), () => registry.register(Symbol.for('a'), 1), () => registry.unregister(1),
      () => register.call({}, one, 1), () => register.call(undefined, one, 1), () => registry.register(one, 1), () => registry.unregister(one)];
    return [register.length, unregister.length, calls.map((call) => { try { return String(call()); } catch (error) { return error.name; } })];
  })()`,
  'concat keeps a number as an object':
    '(() => { const [first] = Array.prototype.concat.call(1, 2); return [typeof first, Object.prototype.toString.call(first)]; })()',
};

test.each(Object.entries(once))('%s', async (_what, expression) => {
  const answer = await twin.run({
    source: `const value = ${expression};\nfunction f() { return value; }`,
    isBare: true,
  });
  expect(answer?.plain.status).toBe('returned');
  expect(answer?.metered).toEqual({status: 'returned', text: `: \n${answer?.plain.text}\nundefined`});
});
