// Turns every module into an object that answers for itself; the core only asks.
function ModularErp(specifications) {
  const parts = new Map();
  let started = 0;

  function Part(specification) {
    let state = 'unknown';
    const part = {
      name: specification.name,
      startedAt: 0,
      canRun() {
        if (state === 'asked') state = 'never';
        if (state !== 'unknown') return state === 'can';
        state = 'asked';
        const able = specification.needs.every((need) => parts.has(need) && parts.get(need).canRun());
        state = able && state === 'asked' ? 'can' : 'never';
        return state === 'can';
      },
      start(list) {
        if (part.startedAt > 0) return list;
        for (const need of specification.needs) parts.get(need).start(list);
        part.startedAt = ++started;
        list.push(part.name);
        return list;
      },
      needs: (other) => specification.needs.includes(other),
      pay: (employee) => (Object.prototype.hasOwnProperty.call(specification.pay, employee) ? [specification.pay[employee]] : []),
    };
    return part;
  }
  specifications.forEach((specification) => parts.set(specification.name, Part(specification)));

  const inOrder = () => [...parts.values()].filter((part) => part.startedAt > 0).sort((a, b) => a.startedAt - b.startedAt);
  return {
    broken: () => [...parts.values()].filter((part) => !part.canRun()).map((part) => part.name).sort(),
    enable: (name) => (parts.has(name) && parts.get(name).canRun() ? parts.get(name).start([]) : null),
    disable(name) {
      if (!parts.has(name) || parts.get(name).startedAt === 0) return [];
      const stopped = [];
      for (const part of inOrder()) {
        if (part.name === name || stopped.some((other) => part.needs(other))) stopped.push(part.name);
      }
      for (const each of stopped) parts.get(each).startedAt = 0;
      return stopped.reverse();
    },
    running: () => inOrder().map((part) => part.name),
    payroll(employee) {
      const list = inOrder().flatMap((part) => part.pay(employee).map((amount) => [part.name, amount]));
      return {parts: list, total: list.map(([, amount]) => amount).reduce((a, b) => a + b, 0)};
    },
  };
}
