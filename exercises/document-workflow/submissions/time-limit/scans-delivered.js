// Keeps the delivered events in a list and looks through it at every delivery: O(n²).
class DocumentWorkflow {
  constructor(initial, transitions) {
    this.initial = initial;
    this.transitions = new Map();
    for (const transition of transitions) {
      if (!this.transitions.has(transition.from)) this.transitions.set(transition.from, new Map());
      this.transitions.get(transition.from).set(transition.action, transition);
    }
    this.documents = new Map();
    this.settled = new Map();
  }

  deliver(event) {
    for (const [id, outcome] of this.settled) {
      if (id === event.id) return outcome;
    }
    let document = this.documents.get(event.document);
    if (!document) {
      document = {state: this.initial, lastActor: null, trail: []};
      this.documents.set(event.document, document);
    }
    const from = document.state;
    const outcome = this.decide(document, event);
    document.trail.push({event: event.id, action: event.action, actor: event.actor, from, to: document.state, outcome});
    this.settled.set(event.id, outcome);
    return outcome;
  }

  decide(document, event) {
    const transition = this.transitions.get(document.state)?.get(event.action);
    if (!transition) return 'illegal';
    if (!transition.roles.includes(event.role)) return 'forbidden';
    if (transition.fourEyes && event.actor === document.lastActor) return 'forbidden';
    document.state = transition.to;
    document.lastActor = event.actor;
    return 'applied';
  }

  status(document) {
    return this.documents.get(document)?.state ?? null;
  }

  trail(document) {
    return this.documents.get(document)?.trail ?? [];
  }

  inState(state) {
    const names = [];
    for (const [name, document] of this.documents) {
      if (document.state === state) names.push(name);
    }
    return names.sort();
  }
}
