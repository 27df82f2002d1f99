// Keeps a trail in an object by event id, where ids that are numbers come first.
class DocumentWorkflow {
  constructor(initial, transitions) {
    this.initial = initial;
    this.rules = new Map();
    for (const t of transitions) this.rules.set(`${t.from} ${t.action}`, { ...t, roles: new Set(t.roles) });
    this.seen = new Map();
    this.docs = new Map();
  }
  deliver(event) {
    const { id, document, action, actor, role } = event;
    if (this.seen.has(id)) return this.seen.get(id);
    let doc = this.docs.get(document);
    if (!doc) { doc = { state: this.initial, last: null, trail: Object.create(null) }; this.docs.set(document, doc); }
    const rule = this.rules.get(`${doc.state} ${action}`);
    const from = doc.state;
    let outcome = 'applied';
    if (!rule) outcome = 'illegal';
    else if (!rule.roles.has(role) || (rule.fourEyes && doc.last === actor)) outcome = 'forbidden';
    if (outcome === 'applied') { doc.state = rule.to; doc.last = actor; }
    doc.trail[id] = { event: id, action, actor, from, to: doc.state, outcome };
    this.seen.set(id, outcome);
    return outcome;
  }
  status(document) { return this.docs.get(document)?.state ?? null; }
  trail(document) { return Object.values(this.docs.get(document)?.trail ?? {}).map((e) => ({ ...e })); }
  inState(state) { return [...this.docs].filter(([, d]) => d.state === state).map(([name]) => name).sort(); }
}
