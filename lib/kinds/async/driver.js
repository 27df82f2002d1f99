/*
 * Plays a scenario with the candidate's code under a virtual clock, in one order of events after another, and writes the
 * history of each. What the candidate is handed (stores, tasks, services …) has two kinds of waiting: so many milliseconds
 * of the clock, or an open end. Which open call ends next is a choice; the explorer tries the order in which they were
 * made first, then every order with one choice out of turn, then two, … within its bounds, then random ones.
 *
 * Every event is fired by a turn of its own, so all that follows from it has happened before the next. A history is judged
 * elsewhere: nothing here knows what is right. Lists are objects without a prototype, as everywhere in the realm.
 */
(realm, _first, input, options) => {
  const {apply, construct, stringify, keys, isPrototypeOf, errorPrototype} = realm;
  const {form, name, methods, parameters, schedulesMax, voidMethods, isReference} = options;
  const turnsMax = 3000;
  const afterwardsTurnsMax = 300;
  const eventCharactersMax = 20000;
  /* As timers know it: a longer wait they take for none. */
  const waitMsMax = 2147483647;

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
  let injected;
  let charactersLeft = realm.outputMax;

  const hidden = '{"$":"opaque","value":"[cannot be shown]"}';
  const valueText = (value) => {
    try {
      return realm.encoded(value, eventCharactersMax);
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
    const asked = realm.Number(ms);
    const wait = asked > 0 ? (asked < waitMsMax ? asked : waitMsMax) : 0;
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

  /* ---- clients ---- */

  const callSubject = async (who, step) => {
    const label = step[0];
    const id = spans++;
    record(who, 'call', label, injected.argumentList(realm.after(step, 1)), id);
    waiting++;
    try {
      const args = injected.handOver(methods[label], step, 1);
      const value = await apply(subject[label], subject, args);
      // As in every kind, what a method without a result returns is nothing to judge.
      record(who, 'return', label, voidMethods[label] === true ? undefined : value, id);
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
      else if (step[0] === 'collect') injected.collect(step[1]);
      else await callSubject(who, step);
    }
    waiting--;
  };

  /* ---- the clock, for everybody ---- */

  const offered = {__proto__: null};
  const put = (key, value) => {
    offered[key] = realm.freeze(value);
  };
  /** Each run finds them anew, and nothing that an earlier one has left. */
  const offer = () => {
    realm.forgetGlobals();
    const slot = {__proto__: null, writable: true, configurable: true, enumerable: false};
    const labels = keys(offered);
    for (let i = 0; i < labels.length; i++) {
      realm.defineProperty(realm.global, labels[i], {...slot, value: offered[labels[i]]});
    }
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
    const asked = realm.Number(ms);
    const wait = asked > 1 && asked <= waitMsMax ? asked : 1;
    const timer = addTimed(wait, () => apply(callback, undefined, rest), repeats ? wait : 0);
    timer.id = ++timerIds;
    return timer.id;
  };
  put('sleep', (ms) => {
    realm.charge(1);
    return new realm.Promise((resolve) => addTimed(ms, () => resolve(), 0));
  });
  put('now', () => nowMs);
  // Methods, which have no prototype that could be left something.
  const timers = {
    setTimeout(callback, ms) {
      return startTimer(callback, ms, arguments, false);
    },
    setInterval(callback, ms) {
      return startTimer(callback, ms, arguments, true);
    },
  };
  put('setTimeout', timers.setTimeout);
  put('setInterval', timers.setInterval);
  put('setImmediate', (callback) => startTimer(callback, 0, [], false));
  put('clearTimeout', remove);
  put('clearInterval', remove);
  put('queueMicrotask', (callback) => {
    (async () => {
      await undefined;
      callback();
    })();
  });
  put('performance', {now: realm.freeze(() => nowMs)});

  /* ---- one run after another ---- */

  const explorer = realm.createExplorer(schedulesMax, input.order);
  let runs = 0;
  let previous = list();
  let out = '';

  const beginRun = () => {
    nowMs = 0;
    realm.elapsedMs = 0;
    sequence = spans = turns = turnsAfter = waiting = timerIds = 0;
    isDown = false;
    events = list();
    open = list();
    timed = list();
    const nextSpan = () => spans++;
    injected = realm.createInjected({__proto__: null, record, later, nextSpan, callSubject, messageOf});
    realm.startMeter(realm.operationsMax);
    realm.seedRandom(realm.seed);
    offer();
    const Solution = realm.makeSolution();
    subject = undefined;
    if (form === 'function') {
      subject = {__proto__: null};
      subject[name] = Solution;
    } else {
      subject = construct(Solution, injected.handOver(parameters, input.construct, 0));
      const names = keys(methods);
      for (let i = 0; i < names.length; i++) {
        if (typeof subject[names[i]] !== 'function') {
          throw new realm.TypeError(`the class has no method ${names[i]}`);
        }
      }
    }
    for (let i = 0; i < input.clients.length; i++) runClient(`client ${i + 1}`, input.clients[i]);
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
      out += `${runs > 0 ? ',' : ''}{"keep":${keep},"order":${explorer.orderText()},"ended":"${ended}","events":[`;
      for (let i = keep; i < events.length; i++) out += `${i > keep ? ',' : ''}${events[i]}`;
      out += ']}';
      previous = events;
    }
    runs++;
  };

  const finish = () => {
    realm.beginText(realm.outputMax);
    realm.writeText(`{"runs":[${out}],"explored":${explorer.exploredText()}}`);
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
    const chosen = explorer.choose(open.length + (first < 0 ? 0 : 1), turns);
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
      if (!explorer.next()) return finish();
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
