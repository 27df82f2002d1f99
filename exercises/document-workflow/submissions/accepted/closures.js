// Closures over objects without a prototype; the rules are nested objects.
function DocumentWorkflow(initial, transitions) {
  const bare = () => Object.create(null);
  const rules = bare();
  transitions.forEach((rule) => {
    rules[rule.from] = rules[rule.from] || bare();
    rules[rule.from][rule.action] = rule;
  });
  const answers = bare();
  const documents = bare();

  const decide = (document, {action, actor, role}) => {
    const rule = rules[document.state] && rules[document.state][action];
    if (!rule) return 'illegal';
    if (rule.roles.indexOf(role) < 0) return 'forbidden';
    return rule.fourEyes && document.actors[document.actors.length - 1] === actor ? 'forbidden' : 'applied';
  };

  return {
    deliver(event) {
      if (event.id in answers) return answers[event.id];
      const document = (documents[event.document] = documents[event.document] || {state: initial, actors: [], lines: []});
      const outcome = decide(document, event);
      const from = document.state;
      if (outcome === 'applied') {
        document.state = rules[from][event.action].to;
        document.actors.push(event.actor);
      }
      const {id, action, actor} = event;
      document.lines.push({event: id, action, actor, from, to: document.state, outcome});
      return (answers[id] = outcome);
    },
    status: (name) => (name in documents ? documents[name].state : null),
    trail: (name) => (name in documents ? documents[name].lines.slice() : []),
    inState: (state) => Object.keys(documents).filter((name) => documents[name].state === state).sort(),
  };
}
