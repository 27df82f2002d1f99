/*
 * The services of a simulation: they do each call once for each key, and answer a key that they know with the first
 * answer again. A call without a key is done each time. What they refuse, the scenario says.
 */
(realm) => {
  const {list, push, mapGet, mapSet, mapHas, cut, stringify, getOwnPropertyDescriptor} = realm;
  const subjectMax = 60;

  realm.makeServices = (world) => {
    const {scenario, clock, declared, messageCharactersMax} = world;
    const known = new realm.Map();
    const effects = list();

    const isRefused = (service, call, subject) => {
      const {refusals} = scenario;
      for (let i = 0; i < refusals.length; i++) {
        const refusal = refusals[i];
        if (refusal[0] === service && refusal[1] === call && refusal[2] === subject) return true;
      }
      return !hasCall(service, call);
    };
    const hasCall = (service, call) => {
      for (let i = 0; i < declared.length; i++) {
        if (declared[i].name !== service) continue;
        const {calls} = declared[i];
        for (let k = 0; k < calls.length; k++) if (calls[k] === call) return true;
      }
      return false;
    };
    const textField = (message, name) => {
      const isObject = typeof message === 'object' && message !== null;
      const own = isObject ? getOwnPropertyDescriptor(message, name) : undefined;
      return own !== undefined && typeof own.value === 'string' ? own.value : undefined;
    };

    /** Answers the text of the reply. */
    const serve = (service, from, message) => {
      const call = textField(message, 'call');
      const key = textField(message, 'key');
      const subject = textField(message, 'subject');
      const name = `${service} ${stringify(call)} ${stringify(key)}`;
      const isKnown = key !== undefined && mapHas(known, name);
      const refused = isRefused(service, call, subject);
      let reply = refused ? '{"ok":false,"reason":"refused"}' : '{"ok":true}';
      if (isKnown) reply = mapGet(known, name);
      else if (key !== undefined) mapSet(known, name, reply);
      push(effects, {
        __proto__: null,
        at: clock.time,
        from,
        service,
        call: cut(call ?? '', subjectMax),
        subject: cut(subject ?? '', subjectMax),
        message: realm.encoded(message, messageCharactersMax),
        outcome: isKnown ? 'repeated' : refused ? 'refused' : 'done',
      });
      return reply;
    };
    return {__proto__: null, serve, effects};
  };
};
