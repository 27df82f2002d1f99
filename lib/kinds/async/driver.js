/*
 * Plays a scenario with the candidate's code under a virtual clock, in one order of events after another, and writes the
 * history of each. What the candidate is handed (stores, tasks, services …) has two kinds of waiting: so many milliseconds
 * of the clock, or an open end. Which open call ends next is a choice; the explorer tries the order in which they were
 * made first, then every order with one choice out of turn, then two, … within its bounds, then random ones.
 *
 * Every event is fired by a turn of its own, so all that follows from it has happened before the next. A history is judged
 * elsewhere: nothing here knows what is right. Lists are objects without a prototype, as everywhere in the realm.
 */
(realm, _first, input, told) => {
  const {apply, construct, stringify, keys, floor, imul, hasOwn, isPrototypeOf, errorPrototype} = realm;
  const {form, name, methods, parameters, schedulesMax, isReference} = told;
  const turnsMax = 3000;
  const afterwardsTurnsMax = 300;
  const eventCharactersMax = 20000;
  const choicesKeptMax = 400;
  /** Of the schedules, this share is kept for random ones when the systematic ones do not end. */
  const randomShare = 0.2;

  const list = () => ({__proto__: null, length: 0});
  const add = (items, item) => {
    items[items.length++] = item;
  };
  const removeAt = (items, index) => {
    const item = items[index];
    for (let i = index + 1; i < items.length; i++) items[i - 1] = items[i];
    items.length--;
    return item;
  };

  /* ---- one run ---- */

  let subject;
  let nowMs = 0;
  let sequence = 0;
  let spans = 0;
  let turns = 0;
  let turnsAfter = 0;
  let waiting = 0;
  let isDown = false;
  let tooLarge = false;
  let events = list();
  let open = list();
  let timed = list();
  let refs = list();
  let handlers = {__proto__: null};
  let charactersLeft = realm.outputMax;

  const hidden = '{"$":"opaque","value":"[cannot be shown]"}';
  const valueText = (value) => {
    realm.beginText(eventCharactersMax);
    try {
      realm.writeValue(value);
      return realm.textSoFar();
    } catch {
      return hidden;
    }
  };

  const record = (who, what, label, value, id) => {
    if (isDown) return;
    const plain = valueText(value);
    // Arguments stay a list, whatever is in them.
    const shown = plain === hidden && (what === 'call' || what === 'start') ? `[${hidden}]` : plain;
    const text = `[${nowMs},${stringify(who)},"${what}",${stringify(label)},${shown},${id}]`;
    charactersLeft -= text.length;
    if (charactersLeft < 0) tooLarge = true;
    else add(events, text);
  };

  const messageOf = (error) => {
    if (typeof error === 'object' && error !== null && isPrototypeOf(errorPrototype, error)) {
      const own = realm.getOwnPropertyDescriptor(error, 'message');
      if (own === undefined) return '';
      return typeof own.value === 'string' ? own.value : '';
    }
    return error;
  };

  /** Fires after so many milliseconds, or whenever its turn is chosen. */
  const later = (ms, fire) => {
    if (ms === undefined) add(open, {__proto__: null, fire});
    else addTimed(ms, fire, 0);
  };
  const addTimed = (ms, fire, everyMs) => {
    const wait = ms > 0 ? ms - 0 : 0;
    const timer = {__proto__: null, due: nowMs + wait, order: sequence++, fire, everyMs};
    add(timed, timer);
    return timer;
  };
  const earliest = () => {
    let best = -1;
    for (let i = 0; i < timed.length; i++) {
      if (best < 0 || timed[i].due < timed[best].due) best = i;
      else if (timed[i].due === timed[best].due && timed[i].order < timed[best].order) best = i;
    }
    return best;
  };

  /* ---- what the candidate is handed ---- */

  /** An asynchronous call that the scenario answers: `settle` says what comes out when its time has come. */
  const answerLater = (who, label, args, ms, settle) => {
    const id = spans++;
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
  const textOf = (value) => {
    realm.beginText(realm.outputMax);
    realm.writeValue(value);
    return realm.textSoFar();
  };

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
        const id = spans++;
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

  const makeService = (who, {ms, replies, byKey}) => {
    let calls = 0;
    const counts = {__proto__: null};
    return function (key) {
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
        const id = spans++;
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
      add(refs, ref);
      record(who, 'start', 'ref', [target], spans);
      record(who, 'end', 'ref', undefined, spans++);
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

  /* ---- clients ---- */

  const callSubject = async (who, step) => {
    const label = step[0];
    const id = spans++;
    record(who, 'call', label, argumentList(realm.after(step, 1)), id);
    waiting++;
    try {
      const args = handOver(methods[label], step, 1);
      record(who, 'return', label, await apply(subject[label], subject, args), id);
    } catch (error) {
      record(who, 'throw', label, messageOf(error), id);
    }
    waiting--;
  };
  const runClient = async (who, steps) => {
    waiting++;
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i];
      if (step[0] === 'sleep') await new realm.Promise((resolve) => addTimed(step[1], resolve, 0));
      else if (step[0] === 'collect') collect(step[1]);
      else await callSubject(who, step);
    }
    waiting--;
  };

  /* ---- the clock, for everybody ---- */

  const put = (key, value) => {
    realm.defineProperty(globalThis, key, {
      __proto__: null,
      value,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  };
  const remove = (timer) => {
    for (let i = 0; i < timed.length; i++) {
      if (timed[i] === timer || timed[i].id === timer) {
        removeAt(timed, i);
        return;
      }
    }
  };
  let timerIds = 0;
  const startTimer = (callback, ms, args, repeats) => {
    if (typeof callback !== 'function') throw new realm.TypeError('a timer needs a function');
    const rest = {__proto__: null, length: args.length > 2 ? args.length - 2 : 0};
    for (let i = 2; i < args.length; i++) rest[i - 2] = args[i];
    const wait = ms > 1 ? ms - 0 : 1;
    const timer = addTimed(wait, () => apply(callback, undefined, rest), repeats ? wait : 0);
    timer.id = ++timerIds;
    return timer.id;
  };
  put('sleep', (ms) => {
    realm.charge(1);
    return new realm.Promise((resolve) => addTimed(ms, () => resolve(), 0));
  });
  put('now', () => nowMs);
  put('setTimeout', function setTimeout(callback, ms) {
    return startTimer(callback, ms, arguments, false);
  });
  put('setInterval', function setInterval(callback, ms) {
    return startTimer(callback, ms, arguments, true);
  });
  put('setImmediate', (callback) => startTimer(callback, 0, [], false));
  put('clearTimeout', remove);
  put('clearInterval', remove);
  put('queueMicrotask', (callback) => {
    (async () => {
      await undefined;
      callback();
    })();
  });
  put('performance', {now: () => nowMs});

  /* ---- the explorer ---- */

  const fixed = input.order;
  const most = fixed === undefined ? schedulesMax : 1;
  const plans = list();
  let planned = 0;
  let plan = fixed ?? list();
  let planNext = 0;
  let runs = 0;
  let randomRuns = 0;
  let isRandom = false;
  let isCut = false;
  /** The last number of choices out of turn of which every schedule was tried. */
  let level = 0;
  let dice = 0;
  let taken = list();
  let choices = list();
  let previous = list();
  let out = '';

  const roll = (sides) => {
    dice = (dice + 0x6d2b79f5) | 0;
    let mixed = imul(dice ^ (dice >>> 15), 1 | dice);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * sides);
  };

  const choose = (options) => {
    if (options < 2) return 0;
    let chosen = 0;
    if (isRandom) chosen = roll(options + 2) - 2;
    else if (planNext < plan.length && plan[planNext][0] === turns) chosen = plan[planNext++][1];
    if (chosen < 0) chosen = 0;
    if (chosen >= options) chosen = options - 1;
    if (choices.length >= choicesKeptMax) isCut = true;
    else add(choices, {__proto__: null, turn: turns, options});
    if (chosen > 0) add(taken, {__proto__: null, turn: turns, option: chosen});
    return chosen;
  };

  const beginRun = () => {
    nowMs = 0;
    realm.elapsedMs = 0;
    sequence = spans = turns = turnsAfter = waiting = timerIds = planNext = 0;
    isDown = false;
    events = list();
    open = list();
    timed = list();
    refs = list();
    handlers = {__proto__: null};
    taken = list();
    choices = list();
    realm.startMeter(realm.operationsMax);
    realm.seedRandom(realm.seed);
    const Solution = realm.makeSolution();
    subject = undefined;
    if (form === 'function') {
      subject = {__proto__: null};
      subject[name] = Solution;
    } else {
      subject = construct(Solution, handOver(parameters, input.construct, 0));
      const names = keys(methods);
      for (let i = 0; i < names.length; i++) {
        if (typeof subject[names[i]] !== 'function') {
          throw new realm.TypeError(`the class has no method ${names[i]}`);
        }
      }
    }
    for (let i = 0; i < input.clients.length; i++) runClient(`client ${i + 1}`, input.clients[i]);
  };

  const orderText = () => {
    let text = '';
    for (let i = 0; i < taken.length; i++) {
      text += `${i > 0 ? ',' : ''}[${taken[i].turn},${taken[i].option}]`;
    }
    return `[${text}]`;
  };

  const endRun = (ended) => {
    isDown = true;
    const used = realm.readMeter();
    if (used > realm.operationsPeak) realm.operationsPeak = used;
    // Reading takes the fuel back; what runs after this costs nobody anything.
    realm.startMeter(realm.operationsMax);
    realm.endConsole();
    if (!isReference || runs === 0) {
      let keep = 0;
      while (keep < events.length && keep < previous.length && events[keep] === previous[keep]) keep++;
      out += `${runs > 0 ? ',' : ''}{"keep":${keep},"order":${orderText()},"ended":"${ended}","events":[`;
      for (let i = keep; i < events.length; i++) out += `${i > keep ? ',' : ''}${events[i]}`;
      out += ']}';
      previous = events;
    }
    runs++;
  };

  /** Every schedule that differs from the last one by one more choice out of turn, later than its own. */
  const plant = () => {
    const last = plan.length > 0 ? plan[plan.length - 1][0] : -1;
    for (let i = 0; i < choices.length; i++) {
      const {turn, options} = choices[i];
      if (turn <= last) continue;
      for (let option = 1; option < options; option++) {
        if (plans.length >= most) {
          isCut = true;
          return;
        }
        const longer = list();
        for (let k = 0; k < plan.length; k++) add(longer, plan[k]);
        add(longer, {__proto__: null, 0: turn, 1: option});
        add(plans, longer);
      }
    }
  };

  /** Whether there is another schedule to play; it is set up then. */
  const nextPlan = () => {
    if (fixed !== undefined || runs >= most) return false;
    if (!isRandom) {
      plant();
      const systematicMax = isCut ? most - floor(most * randomShare) : most;
      if (planned < plans.length && runs < systematicMax) {
        if (plans[planned].length > plan.length) level = plan.length;
        plan = plans[planned++];
        return true;
      }
      if (planned >= plans.length && !isCut) return false;
      isRandom = true;
      level = plan.length > 0 ? plan.length - 1 : 0;
      isCut = true;
    }
    plan = list();
    dice = imul(runs + 1, 0x9e3779b1);
    randomRuns++;
    return true;
  };

  const finish = () => {
    const complete = !isCut && runs < most;
    const levelText = complete ? 'null' : `${level}`;
    realm.beginText(realm.outputMax);
    realm.writeText(
      `{"runs":[${out}],"explored":{"schedules":${runs},"random":${randomRuns},"level":${levelText}}}`,
    );
    return false;
  };

  /** Every client is done, and what is left is done only for its own sake. */
  const isIdle = () => {
    if (waiting > 0 || open.length > 0) return false;
    for (let i = 0; i < timed.length; i++) if (timed[i].everyMs === 0) return turnsAfter > afterwardsTurnsMax;
    return true;
  };

  const endOf = () => {
    if (open.length === 0 && timed.length === 0) return waiting > 0 ? 'stuck' : 'done';
    if (isIdle()) return 'done';
    return turns >= turnsMax ? 'endless' : undefined;
  };

  const fireNext = () => {
    const first = earliest();
    const chosen = choose(open.length + (first < 0 ? 0 : 1));
    turns++;
    if (waiting === 0) turnsAfter++;
    if (chosen < open.length) {
      removeAt(open, chosen).fire();
      return;
    }
    const timer = timed[first];
    nowMs = timer.due > nowMs ? timer.due : nowMs;
    realm.elapsedMs = nowMs;
    if (timer.everyMs > 0) {
      timer.due = nowMs + timer.everyMs;
      timer.order = sequence++;
    } else removeAt(timed, first);
    timer.fire();
  };

  beginRun();
  return (rejection) => {
    if (realm.isStopped()) return false;
    if (tooLarge) throw realm.tooLarge;
    if (rejection !== undefined) record('program', 'note', 'unhandled', rejection, -1);
    const ended = endOf();
    if (ended !== undefined) {
      endRun(ended);
      if (!nextPlan()) return finish();
      beginRun();
      return true;
    }
    try {
      fireNext();
    } catch (error) {
      if (realm.isStopped()) return false;
      record('program', 'note', 'unhandled', messageOf(error), -1);
    }
    return true;
  };
};
