// Remembers the actor only when the state changed.
class DocumentWorkflow {
  #initial;
  #rules = new Map();
  #answers = new Map();
  #documents = new Map();

  constructor(initial, transitions) {
    this.#initial = initial;
    for (const t of transitions) {
      if (!this.#rules.has(t.from)) this.#rules.set(t.from, new Map());
      this.#rules.get(t.from).set(t.action, t);
    }
  }

  deliver(event) {
    const before = this.#answers.get(event.id);
    if (before) return before;

    let doc = this.#documents.get(event.document);
    if (!doc) {
      doc = { state: this.#initial, lastActor: null, trail: [] };
      this.#documents.set(event.document, doc);
    }
    const from = doc.state;
    const outcome = this.#judge(doc, event);
    doc.trail.push({ event: event.id, action: event.action, actor: event.actor, from, to: doc.state, outcome });
    this.#answers.set(event.id, outcome);
    return outcome;
  }

  #judge(doc, { action, actor, role }) {
    const rule = this.#rules.get(doc.state)?.get(action);
    if (!rule) return 'illegal';
    if (!rule.roles.includes(role)) return 'forbidden';
    if (rule.fourEyes && doc.lastActor === actor) return 'forbidden';
    if (doc.state !== rule.to) doc.lastActor = actor;
    doc.state = rule.to;
    return 'applied';
  }

  status(document) {
    return this.#documents.get(document)?.state ?? null;
  }

  trail(document) {
    return this.#documents.get(document)?.trail ?? [];
  }

  inState(state) {
    return [...this.#documents].filter(([, d]) => d.state === state).map(([name]) => name).sort();
  }
}
