/*
 * The nodes of a simulation: objects of the candidate's class, each of a program of its own, with what they are given to
 * work with. All of that dies with the life it was made for; only the store outlives a crash.
 */
(realm) => {
  const {Promise, Error, TypeError, ceil, freeze, imul, inspect, isPrototypeOf, cut, stringify} = realm;
  const {defineProperty, getOwnPropertyDescriptor, mapGet, mapSet, mapHas, mapDelete, mapForEach} = realm;
  const wordMax = 120;
  const waitMsMax = 1_000_000;

  /** Errors of the engine's own are mistakes in the program; any other is a word to whoever asked. */
  const isMistake = (error) => {
    if (error === realm.tooLarge) return true;
    if (typeof error !== 'object' || error === null) return false;
    return (
      isPrototypeOf(TypeError.prototype, error) ||
      isPrototypeOf(realm.RangeError.prototype, error) ||
      isPrototypeOf(realm.ReferenceError.prototype, error) ||
      isPrototypeOf(realm.SyntaxError.prototype, error)
    );
  };
  const wordOf = (error) => {
    if (typeof error !== 'object' || error === null) return cut(inspect(error), wordMax);
    const own = getOwnPropertyDescriptor(error, 'message');
    return cut(own !== undefined && typeof own.value === 'string' ? own.value : '', wordMax);
  };
  const checkMs = (ms, what) => {
    if (typeof ms === 'number' && ms >= 0 && ms <= waitMsMax) return ceil(ms);
    throw new TypeError(`${what} is a number of milliseconds, got ${inspect(ms)}`);
  };
  const keyOf = (key) => {
    if (typeof key === 'string') return key;
    throw new TypeError(`a key of the store is a string, got ${inspect(key)}`);
  };

  realm.makeNodes = (world) => {
    const {clock, network, places, messageCharactersMax, rpcMs} = world;
    const encoded = (value) => realm.encoded(value, messageCharactersMax);
    let current;
    /** What runs next runs at this node: by its clock, with its draws and the globals that it has made. */
    const enter = (node) => {
      realm.elapsedMs = clock.time + node.ahead;
      if (current === node) return;
      const left = realm.swapRandom(node.random);
      const leftGlobals = realm.swapGlobals(node.globals);
      if (current !== undefined) {
        current.random = left;
        current.globals = leftGlobals;
      }
      current = node;
    };

    /** Calls a method of a node and waits for what it promises. An answer of a life that is over is dropped. */
    const ask = async (node, method, args, ok, bad) => {
      const {life} = node;
      try {
        enter(node);
        let value;
        try {
          const member = node.instance[method];
          if (typeof member !== 'function') throw new TypeError(`the class has no method ${method}`);
          // `await` asks nothing of what the candidate may have changed.
          value = await realm.apply(member, node.instance, args);
        } catch (error) {
          if (realm.isStopped() || isMistake(error) || realm.isOverflow(error)) world.fail(error);
          else if (node.life === life) bad(wordOf(error));
          return;
        }
        if (node.life === life && !realm.isStopped()) ok(encoded(value));
      } catch (error) {
        world.fail(error);
      }
    };

    /** What has arrived at a place; `answer(failed, text)` when somebody waits for it. */
    const receive = (from, to, message, answer) => {
      const node = world.nodeNamed(to);
      if (node === undefined) {
        const reply = world.services.serve(to, from, message);
        answer?.(false, reply);
        return;
      }
      const args = {__proto__: null, length: 2, 0: from, 1: message};
      const ok = (text) => answer?.(false, text);
      ask(node, 'receive', args, ok, (word) => answer?.(true, stringify(word)));
    };

    const facadeOf = (node) => {
      const {life} = node;
      const isDead = () => node.life !== life;
      const later = (ms, play) => {
        const cause = world.operation;
        clock.plan(clock.time + ms, () => {
          if (isDead()) return;
          world.operation = cause;
          enter(node);
          play();
        });
      };
      const checkPlace = (to) => {
        if (typeof to === 'string' && places[to] !== undefined) return;
        throw new TypeError(`there is no ${inspect(to)} in this network`);
      };
      const send = (to, message) => {
        checkPlace(to);
        const text = encoded(message);
        if (!isDead()) network.send(node.name, to, text, false, (copy) => receive(node.name, to, copy));
      };
      const rpc = (to, message, ms = rpcMs) => {
        checkPlace(to);
        const wait = checkMs(ms, 'the patience of rpc');
        const text = encoded(message);
        return new Promise((resolve, reject) => {
          if (isDead()) return;
          let isOver = false;
          later(wait, () => {
            if (!isOver) reject(new Error(`no answer from ${to} within ${wait} ms`));
            isOver = true;
          });
          const back = (failed) => (copy) => {
            if (isDead() || isOver) return;
            isOver = true;
            enter(node);
            if (failed) reject(new Error(copy));
            else resolve(copy);
          };
          const answer = (failed, reply) => network.send(to, node.name, reply, true, back(failed));
          network.send(node.name, to, text, false, (copy) => receive(node.name, to, copy, answer));
        });
      };
      const after = (ms, callback) => {
        let isOff = false;
        if (typeof callback !== 'function') throw new TypeError('after(ms, callback) needs a function');
        later(checkMs(ms, 'the wait of after'), () => {
          if (!isOff) callback();
        });
        return () => {
          isOff = true;
        };
      };
      return freeze({
        id: node.name,
        peers: realm.parse(node.peersJson),
        now: () => clock.time + node.ahead,
        sleep: (ms) => new Promise((resolve) => later(checkMs(ms, 'the time of sleep'), () => resolve())),
        after,
        send,
        rpc,
        store: storeOf(node, isDead),
      });
    };

    const storeOf = (node, isDead) => {
      const {stored} = node;
      const keys = () => {
        const names = [];
        mapForEach(stored, (_text, name) => {
          realm.charge(1);
          const slot = {__proto__: null, value: name, writable: true, enumerable: true, configurable: true};
          defineProperty(names, names.length, slot);
        });
        return names;
      };
      const set = (key, value) => {
        const text = encoded(value);
        realm.charge(1 + ceil(text.length / 16));
        if (!isDead()) mapSet(stored, keyOf(key), text);
      };
      return freeze({
        get: (key) => (mapHas(stored, keyOf(key)) ? realm.decode(mapGet(stored, key)) : undefined),
        set,
        delete: (key) => {
          if (!isDead()) mapDelete(stored, keyOf(key));
        },
        keys,
      });
    };

    /** A node comes up: a new object in a program of its own. */
    const start = (node) => {
      node.isUp = true;
      node.life++;
      world.operation = 0;
      if (current === node) current = undefined;
      // No draws in common with another node, or with an earlier life.
      node.globals = realm.list();
      node.random = imul(realm.seed + places[node.name] + 1, 0x9e3779b1) ^ imul(node.life, 0x85ebca6b);
      enter(node);
      const args = {__proto__: null, length: 1, 0: facadeOf(node)};
      node.instance = realm.construct(realm.makeSolution(), args);
      if (typeof node.instance.start !== 'function') return;
      const bad = (word) => world.fail(new Error(`start() failed: ${word}`));
      ask(node, 'start', realm.list(), () => {}, bad);
    };
    const crash = (node) => {
      node.isUp = false;
      node.life++;
      node.instance = undefined;
    };
    return {__proto__: null, ask, start, crash};
  };
};
