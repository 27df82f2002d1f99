/*
 * Plays a simulation: nodes made from the candidate's class, clients that call them, services, and a network with the
 * scenario's faults, all on a virtual clock. It hands back a function that plays one event each time it is called; in
 * between the engine runs what the promises have to do. What happened is written as one record (exercise-sdk/simulation.ts).
 */
(realm, _Solution, input, options) => {
  const {list, push, isArray, keys, stringify, slice, Error} = realm;
  const networkWord = 'no answer from ';
  const quietCheckMs = 10;
  const lastCallsFrom = 1000;
  const firstService = 100;

  /** A copy in which nothing is found that is not its own. */
  const bare = (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const copy = isArray(value) ? list() : {__proto__: null};
    if (isArray(value)) for (let i = 0; i < value.length; i++) push(copy, bare(value[i]));
    else {
      const names = keys(value);
      for (let i = 0; i < names.length; i++) {
        // Calls stay text: each use makes values of its own.
        const item = value[names[i]];
        copy[names[i]] = names[i] === 'call' ? realm.encoded(item, bounds.messageCharactersMax) : bare(item);
      }
    }
    return copy;
  };
  const {bounds} = options;
  const scenario = bare(input);
  scenario.refusals ??= list();
  scenario.clocks ??= list();

  const world = {
    __proto__: null,
    scenario,
    clock: realm.makeClock(),
    places: {__proto__: null},
    operation: 0,
  };
  const names = ['messagesKept', 'messageCharactersMax', 'rpcMs', 'patienceMs', 'clientMs'];
  for (let i = 0; i < names.length; i++) world[names[i]] = bounds[names[i]];
  world.declared = options.services;
  world.voidMethods = options.voidMethods;
  let fatal;
  let hasFailed = false;
  world.fail = (error) => {
    if (!hasFailed) fatal = error;
    hasFailed = true;
  };

  const {clock, places} = world;
  const {faults, operations, after} = scenario;
  const members = list();
  for (let i = 0; i < scenario.nodes; i++) {
    let peers = '';
    for (let k = 0; k < scenario.nodes; k++) if (k !== i) peers += `${peers === '' ? '' : ','}"n${k}"`;
    const node = {__proto__: null, name: `n${i}`, life: 0, isUp: false, stored: new realm.Map()};
    node.ahead = i < scenario.clocks.length ? scenario.clocks[i] : 0;
    node.peersJson = `[${peers}]`;
    places[node.name] = i;
    push(members, node);
  }
  for (let i = 0; i < options.services.length; i++) places[options.services[i].name] = firstService + i;
  world.nodeNamed = (name) => (places[name] < firstService ? members[places[name]] : undefined);
  world.network = realm.makeNetwork(world);
  world.services = realm.makeServices(world);
  world.nodes = realm.makeNodes(world);
  const {network, nodes, services} = world;
  const clients = realm.makeClients(world);

  let healed = 0;
  for (let i = 0; i < members.length; i++) nodes.start(members[i]);
  for (let i = 0; i < faults.length; i++) {
    const fault = faults[i];
    if (fault.until > healed) healed = fault.until;
    if (fault.kind !== 'crash') continue;
    const node = world.nodeNamed(fault.node);
    clock.plan(fault.at, () => {
      if (!node.isUp) return;
      nodes.crash(node);
      network.bites[i] += clients.crashed(node.name);
    });
    clock.plan(fault.until, () => {
      if (!node.isUp && !network.isDown(node.name)) nodes.start(node);
    });
  }
  for (let i = 0; i < operations.length; i++) {
    if (operations[i].at > healed) healed = operations[i].at;
    clock.plan(operations[i].at, () => clients.enter(operations[i]));
  }

  /* Everything is healed, every client is done, some quiet; then the last calls, one after the other. */
  let isOver = false;
  const askLast = (index) => {
    isOver = index >= after.length;
    if (isOver) return;
    const {node, call, wait} = after[index];
    clock.plan(clock.time + (wait ?? 0), () =>
      clients.begin(lastCallsFrom + index, 'check', node, call, () => askLast(index + 1)),
    );
  };
  const watchEnd = () => {
    if (clients.isQuiet()) clock.plan(clock.time + scenario.settle, () => askLast(0));
    else clock.plan(clock.time + quietCheckMs, watchEnd);
  };
  clock.plan(healed, watchEnd);

  const writeAll = (name, items, write) => {
    realm.writeText(`"${name}":[`);
    for (let i = 0; i < items.length; i++) {
      if (i > 0) realm.writeText(',');
      realm.writeText(write(items[i]));
    }
    realm.writeText('],');
  };
  const writeRun = () => {
    realm.writeText('{');
    writeAll(
      'history',
      clients.history,
      ({id, client, node, call, start, end, outcome, value, error}) =>
        `{"id":${id},"client":${stringify(client)},"node":"${node}","call":${call},"start":${start},"end":${end},` +
        `"outcome":"${outcome}","error":${stringify(error)}${outcome === 'ok' ? `,"value":${value}` : ''}}`,
    );
    writeAll(
      'effects',
      services.effects,
      ({at, from, service, call, subject, message, outcome}) =>
        `{"at":${at},"from":"${from}","service":"${service}","call":${stringify(call)},` +
        `"subject":${stringify(subject)},"message":${message},"outcome":"${outcome}"}`,
    );
    writeAll(
      'messages',
      network.messages,
      ({from, to, sent, arrived, text, isAnswer, isCopy, lost}) =>
        `{"from":"${from}","to":"${to}","sent":${sent},"arrived":${arrived},"text":${stringify(text)},` +
        `"isAnswer":${isAnswer},"isCopy":${isCopy},"lost":"${lost}"}`,
    );
    writeAll('bites', network.bites, (count) => `${count}`);
    realm.writeText(`"messagesCut":${network.isCut},"end":${clock.time}}`);
  };

  let eventsLeft = bounds.eventsMax;
  /** One event. Answers whether there is more to come. */
  return (rejection) => {
    if (realm.isStopped()) return false;
    if (hasFailed) throw fatal;
    // An rpc that nobody waits for any more may go unanswered.
    if (rejection !== undefined && slice(rejection, 0, networkWord.length) !== networkWord) {
      throw new Error(`a rejection was left unhandled: ${rejection}`);
    }
    if (isOver || clock.isEmpty()) {
      writeRun();
      return false;
    }
    if (eventsLeft-- === 0) throw new Error(`more than ${bounds.eventsMax} events happened before the end`);
    clock.next();
    return true;
  };
};
