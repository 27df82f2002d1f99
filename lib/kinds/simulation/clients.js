/*
 * The clients of a simulation: each makes one call after the other, and what is not answered in time may or may not have
 * happened. Their calls and what became of them are the history that the rules are asked about.
 */
(realm) => {
  const {list, push} = realm;

  realm.makeClients = (world) => {
    const {clock, network, nodes, patienceMs, clientMs, voidMethods} = world;
    const history = list();
    const clients = {__proto__: null};

    const end = (record, outcome, value, error) => {
      record.outcome = outcome;
      record.value = value;
      record.error = error;
      record.end = clock.time;
      // What a client does next is an event of its own.
      clock.plan(clock.time, record.onEnd);
    };

    /** `call` is the text of the method and its arguments. */
    const begin = (id, client, name, call, onEnd) => {
      const node = world.nodeNamed(name);
      const record = {__proto__: null, id, client, node: name, call, start: clock.time, end: -1, outcome: ''};
      record.value = '';
      record.error = '';
      record.onEnd = onEnd;
      push(history, record);
      clock.plan(clock.time + patienceMs, () => {
        if (record.outcome === '') end(record, 'unknown', '', `no answer within ${patienceMs} ms`);
      });
      clock.plan(clock.time + clientMs, () => {
        if (record.outcome !== '') return;
        if (node.isUp) {
          world.operation = id;
          arrive(node, record);
        } else {
          network.biteOfCrash(name);
          end(record, 'refused', '', `${name} is down`);
        }
      });
    };

    const arrive = (node, record) => {
      const {life} = node;
      const call = realm.decode(record.call);
      const args = list();
      for (let i = 1; i < call.length; i++) push(args, call[i]);
      const method = call[0];
      const reply = (outcome, value, error) => {
        clock.plan(clock.time + clientMs, () => {
          if (record.outcome === '' && node.life === life) end(record, outcome, value, error);
        });
      };
      const isVoid = voidMethods[method] === true;
      const ok = (text) => reply('ok', isVoid ? '{"$":"undefined"}' : text, '');
      nodes.ask(node, method, args, ok, (word) => reply('unknown', '', word || 'it threw an error'));
    };

    /** A client with a call in hand makes the next one when that is over. */
    const enter = (entry) => {
      clients[entry.client] ??= {__proto__: null, isBusy: false, waiting: list(), taken: 0};
      const client = clients[entry.client];
      if (client.isBusy) return push(client.waiting, entry);
      client.isBusy = true;
      begin(entry.id, entry.client, entry.node, entry.call, () => {
        client.isBusy = false;
        if (client.taken < client.waiting.length) enter(client.waiting[client.taken++]);
      });
    };

    /** Those who wait for a node that has crashed hear of it at once. Answers how many they were. */
    const crashed = (name) => {
      let count = 0;
      for (let i = 0; i < history.length; i++) {
        const record = history[i];
        if (record.node !== name || record.outcome !== '' || record.start + clientMs > clock.time) continue;
        end(record, 'unknown', '', `${name} crashed`);
        count++;
      }
      return count;
    };

    const isQuiet = () => {
      for (const name in clients) if (clients[name].isBusy) return false;
      return true;
    };
    return {__proto__: null, history, begin, enter, crashed, isQuiet};
  };
};
