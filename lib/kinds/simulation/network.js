/*
 * The network of a simulation: messages take their time, and the scenario's faults lose, copy, cut and slow them.
 *
 * Every chance is drawn from (seed, operation, from, to, attempt), never from one stream: a scenario with an operation
 * or a fault less gives everything else the same draws, and so can be made smaller.
 */
(realm) => {
  const {imul, list, push, mapGet, mapSet, mapHas, cut, floor, ceil} = realm;
  const textKept = 120;
  const drawn = {__proto__: null, latency: 1, second: 2, lose: 3, duplicate: 4};
  const kindsOfDraw = 8;

  const mix = (hash, value) => {
    let mixed = imul(hash ^ value, 0x9e3779b1);
    mixed = imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
    return mixed ^ (mixed >>> 13);
  };
  const isOn = (fault, at) => fault.at <= at && at < fault.until;
  const isAmong = (names, name) => {
    for (let i = 0; i < names.length; i++) if (names[i] === name) return true;
    return false;
  };
  const isOnLink = (fault, from, to) =>
    (fault.from === undefined || fault.from === from) && (fault.to === undefined || fault.to === to);

  /** `world` holds the scenario, the clock, the places by name, and the operation that what runs now goes back to. */
  realm.makeNetwork = (world) => {
    const {scenario, clock, places, messagesKept} = world;
    const {faults, seed, latency} = scenario;
    const attempts = new realm.Map();
    const network = {__proto__: null, messages: list(), isCut: false, bites: list()};
    for (let i = 0; i < faults.length; i++) push(network.bites, 0);

    const attemptOf = (from, to) => {
      const key = `${world.operation} ${from} ${to}`;
      const count = mapHas(attempts, key) ? mapGet(attempts, key) + 1 : 1;
      mapSet(attempts, key, count);
      let hash = mix(mix(0x5bd1e995, seed), world.operation);
      hash = mix(mix(hash, places[from]), places[to]);
      return mix(hash, count);
    };
    const draw = (attempt, what) => (mix(attempt, what) >>> 0) / 4294967296;
    const isDrawn = (attempt, what, index, percent) =>
      draw(attempt, what + kindsOfDraw * index) * 100 < percent;

    /** Whether a crash has the place down at this moment; a crash that is asked about has mattered. */
    network.biteOfCrash = (name) => {
      for (let i = 0; i < faults.length; i++) {
        const fault = faults[i];
        if (fault.kind === 'crash' && fault.node === name && isOn(fault, clock.time)) network.bites[i]++;
      }
    };
    network.isDown = (name) => {
      for (let i = 0; i < faults.length; i++) {
        const fault = faults[i];
        if (fault.kind === 'crash' && fault.node === name && isOn(fault, clock.time)) return true;
      }
      return false;
    };

    /** Sends text from one place to another: `arrive` is called with a copy of what it means, once, twice or never. */
    network.send = (from, to, text, isAnswer, arrive) => {
      realm.charge(8 + ceil(text.length / 16));
      const attempt = attemptOf(from, to);
      const fate = fateOf(attempt, from, to);
      const message = note(from, to, text, isAnswer);
      if (fate.lost !== '') {
        message.lost = fate.lost;
        return;
      }
      deliver(message, to, fate.takes, text, arrive);
      if (!fate.isTwice) return;
      const again = note(from, to, text, isAnswer);
      again.isCopy = true;
      const later = 1 + floor(draw(attempt, drawn.second) * (latency[1] + 1));
      deliver(again, to, fate.takes + later, text, arrive);
    };

    const fateOf = (attempt, from, to) => {
      const spread = latency[1] - latency[0] + 1;
      const takes = latency[0] + floor(draw(attempt, drawn.latency) * spread);
      const fate = {__proto__: null, takes, lost: '', isTwice: false};
      for (let i = 0; i < faults.length && fate.lost === ''; i++) {
        const fault = faults[i];
        if (!isOn(fault, clock.time) || fault.kind === 'crash') continue;
        if (fault.kind === 'cut') {
          if (isAmong(fault.nodes, from) === isAmong(fault.nodes, to)) continue;
          fate.lost = 'cut';
        } else if (!isOnLink(fault, from, to)) continue;
        else if (fault.kind === 'slow') fate.takes += fault.ms;
        else if (!isDrawn(attempt, drawn[fault.kind], i, fault.percent)) continue;
        else if (fault.kind === 'lose') fate.lost = 'lost';
        else fate.isTwice = true;
        network.bites[i]++;
      }
      return fate;
    };

    const note = (from, to, text, isAnswer) => {
      const message = {
        __proto__: null,
        from,
        to,
        sent: clock.time,
        arrived: -1,
        text: cut(text, textKept),
      };
      message.isAnswer = isAnswer;
      message.isCopy = false;
      message.lost = '';
      if (network.messages.length < messagesKept) push(network.messages, message);
      else network.isCut = true;
      return message;
    };

    const deliver = (message, to, takes, text, arrive) => {
      const cause = world.operation;
      clock.plan(clock.time + takes, () => {
        world.operation = cause;
        const node = world.nodeNamed(to);
        if (node !== undefined && !node.isUp) {
          message.lost = 'down';
          network.biteOfCrash(to);
          return;
        }
        message.arrived = clock.time;
        arrive(realm.decode(text));
      });
    };
    return network;
  };
};
