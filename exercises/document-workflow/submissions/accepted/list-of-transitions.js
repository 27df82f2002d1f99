// Looks the transition up in the list as it was given; documents are records in a map.
class DocumentWorkflow {
  constructor(initial, transitions) { this.initial = initial; this.t = transitions; this.seen = new Map(); this.docs = new Map(); }
  deliver({ id, document, action, actor, role }) {
    if (this.seen.has(id)) return this.seen.get(id);
    if (!this.docs.has(document)) this.docs.set(document, { state: this.initial, last: null, trail: [] });
    const d = this.docs.get(document), from = d.state;
    const t = this.t.find((x) => x.from === from && x.action === action);
    let outcome;
    if (!t) outcome = 'illegal';
    else if (!t.roles.includes(role) || (t.fourEyes && d.last === actor)) outcome = 'forbidden';
    else { outcome = 'applied'; d.state = t.to; d.last = actor; }
    d.trail.push({ event: id, action, actor, from, to: d.state, outcome });
    this.seen.set(id, outcome);
    return outcome;
  }
  status(document) { return this.docs.get(document)?.state ?? null; }
  trail(document) { return this.docs.get(document)?.trail ?? []; }
  inState(state) { return [...this.docs].filter(([, d]) => d.state === state).map(([k]) => k).sort(); }
}
