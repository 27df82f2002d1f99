/*
 * What a scenario describes and the candidate is handed: stores, tasks, services, sources, references. Made anew for each
 * schedule; whatever they are asked, and however it ends, is recorded. When an answer comes, the driver decides.
 */
(realm) => {
  const {keys, hasOwn} = realm;

  /** `later(ms, fire)` fires when the time has come; `callSubject` makes a call upon the candidate's object. */
  realm.createInjected = ({record, later, nextSpan, callSubject, messageOf}) => {
    const refs = {__proto__: null, length: 0};
    const handlers = {__proto__: null};

    /** An asynchronous call that the scenario answers: `settle` says what comes out when its time has come. */
    const answerLater = (who, label, args, ms, settle) => {
      const id = nextSpan();
      record(who, 'start', label, args, id);
      return new realm.Promise((resolve, reject) => {
        later(ms, () => {
          let value;
          try {
            value = settle();
          } catch (error) {
            record(who, 'fail', label, messageOf(error), id);
            reject(error);
            return;
          }
          record(who, 'end', label, value, id);
          resolve(value);
        });
      });
    };
    const argumentList = (args) => {
      const copy = [];
      for (let i = 0; i < args.length; i++) {
        realm.defineProperty(copy, i, {
          __proto__: null,
          value: args[i],
          writable: true,
          enumerable: true,
          configurable: true,
        });
      }
      return copy;
    };
    const textOf = (value) => realm.encoded(value, realm.outputMax);

    /** What the candidate does to a value, neither the next call nor the next schedule must see. */
    const copyOf = (value) =>
      typeof value === 'object' && value !== null ? realm.decode(textOf(value)) : value;

    const makeStore = (who, {content, ms, fails}) => {
      const cells = {__proto__: null};
      const names = keys(content);
      for (let i = 0; i < names.length; i++) cells[names[i]] = textOf(content[names[i]]);
      let calls = 0;
      const failing = (call) => {
        for (let i = 0; fails !== undefined && i < fails.length; i++) if (fails[i] === call) return true;
        return false;
      };
      const operation = (label, args, act) => {
        const call = calls++;
        return answerLater(who, label, args, ms, () => {
          if (failing(call)) throw new realm.Error('store unavailable');
          return act();
        });
      };
      return {
        get(key) {
          return operation('get', argumentList(arguments), () => {
            const text = cells[`${key}`];
            return text === undefined ? undefined : realm.decode(text);
          });
        },
        set(key, value) {
          const text = textOf(value);
          return operation('set', argumentList(arguments), () => {
            cells[`${key}`] = text;
          });
        },
        delete(key) {
          return operation('delete', argumentList(arguments), () => {
            const had = cells[`${key}`] !== undefined;
            cells[`${key}`] = undefined;
            return had;
          });
        },
      };
    };

    const makeTask = (_who, description) => {
      const {ms, gives, fails, throws, calls, sync} = description;
      const who = description.name;
      return function () {
        if (throws !== undefined || sync === true) {
          const id = nextSpan();
          record(who, 'start', 'run', argumentList(arguments), id);
          nested(who, calls);
          if (throws === undefined) {
            record(who, 'end', 'run', gives, id);
            return copyOf(gives);
          }
          record(who, 'fail', 'run', throws, id);
          throw new realm.Error(throws);
        }
        const answer = answerLater(who, 'run', argumentList(arguments), ms, () => {
          if (fails !== undefined) throw new realm.Error(fails);
          return copyOf(gives);
        });
        nested(who, calls);
        return answer;
      };
    };
    const nested = (who, calls) => {
      for (let i = 0; calls !== undefined && i < calls.length; i++) callSubject(who, calls[i]);
    };

    /** The same name is the same function, so that what was added can be found again. */
    const makeHandler = (who, description) => {
      handlers[description.name] ??= makeTask(who, description);
      return handlers[description.name];
    };

    /** What a service that keeps its arguments is handed must stay as it was: looked at whenever it is called again. */
    const keeper = (who) => {
      const kept = {__proto__: null, length: 0};
      const textNow = (value) => {
        try {
          return textOf(value);
        } catch {
          return '';
        }
      };
      return (value) => {
        for (let i = 0; i < kept.length; i++) {
          if (kept[i].isChanged || textNow(kept[i].value) === kept[i].text) continue;
          kept[i].isChanged = true;
          record(who, 'note', 'changed', i + 1, -1);
        }
        kept[kept.length++] = {__proto__: null, value, text: textNow(value), isChanged: false};
      };
    };

    const makeService = (who, {ms, replies, byKey, keeps}) => {
      const keep = keeps === true ? keeper(who) : undefined;
      let calls = 0;
      const counts = {__proto__: null};
      return function (key) {
        keep?.(key);
        const call = calls++;
        const place = typeof key === 'object' && key !== null ? `${key.id}` : `${key}`;
        counts[place] = (counts[place] ?? 0) + 1;
        const nth = counts[place];
        const own = byKey !== undefined && hasOwn(byKey, place) ? byKey[place] : undefined;
        const answers = own ?? replies;
        const at = own === undefined ? call : nth - 1;
        const reply =
          answers === undefined || answers.length === 0
            ? {__proto__: null}
            : answers[at < answers.length ? at : answers.length - 1];
        if (typeof reply.throws === 'string') {
          const id = nextSpan();
          record(who, 'start', 'call', argumentList(arguments), id);
          record(who, 'fail', 'call', reply.throws, id);
          throw new realm.Error(reply.throws);
        }
        return answerLater(who, 'call', argumentList(arguments), reply.ms ?? ms, () => {
          if (typeof reply.fails === 'string') throw new realm.Error(reply.fails);
          return hasOwn(reply, 'gives') ? copyOf(reply.gives) : `${place}#${nth}`;
        });
      };
    };

    const makeServices = (_who, descriptions) => {
      const made = {};
      const names = keys(descriptions);
      for (let i = 0; i < names.length; i++) {
        realm.defineProperty(made, names[i], {
          __proto__: null,
          value: makeService(names[i], descriptions[names[i]]),
          writable: true,
          enumerable: true,
          configurable: true,
        });
      }
      return made;
    };

    const makeSource = (who, {items, ms, failsAt}) => ({
      [realm.asyncIterator]() {
        let next = 0;
        let isOver = false;
        return {
          next() {
            return answerLater(who, 'pull', [], ms, () => {
              if (isOver) return {value: undefined, done: true};
              if (failsAt === next) {
                isOver = true;
                throw new realm.Error('source broken');
              }
              isOver = next >= items.length;
              return isOver ? {value: undefined, done: true} : {value: copyOf(items[next++]), done: false};
            });
          },
          return(value) {
            return answerLater(who, 'close', [], ms, () => {
              isOver = true;
              return {value, done: true};
            });
          },
        };
      },
    });

    const makeRefs = (who) =>
      function makeRef(target) {
        const ref = {__proto__: null, target, isGone: false};
        refs[refs.length++] = ref;
        const id = nextSpan();
        record(who, 'start', 'ref', [target], id);
        record(who, 'end', 'ref', undefined, id);
        return {deref: () => (ref.isGone ? undefined : ref.target)};
      };
    const collect = (id) => {
      for (let i = 0; i < refs.length; i++) {
        const {target} = refs[i];
        if (typeof target === 'object' && target !== null && target.id === id) refs[i].isGone = true;
      }
      record('memory', 'note', 'collect', id, -1);
    };

    const makers = {
      __proto__: null,
      store: makeStore,
      task: makeTask,
      handler: makeHandler,
      service: makeService,
      services: makeServices,
      source: makeSource,
      refs: makeRefs,
      tasks: (who, descriptions) => {
        const made = [];
        for (let i = 0; i < descriptions.length; i++) {
          realm.defineProperty(made, i, {
            __proto__: null,
            value: makeTask(who, descriptions[i]),
            writable: true,
            enumerable: true,
            configurable: true,
          });
        }
        return made;
      },
    };
    /** Plain values are copied: what one run does to them, the next must not see. */
    const handOver = (declared, values, start) => {
      const args = {__proto__: null, length: declared.length};
      for (let i = 0; i < declared.length; i++) {
        const value = values[start + i];
        const {inject, name: label} = declared[i];
        args[i] = inject === undefined ? copyOf(value) : makers[inject](label, value);
      }
      return args;
    };

    return {__proto__: null, handOver, collect, argumentList};
  };
};
