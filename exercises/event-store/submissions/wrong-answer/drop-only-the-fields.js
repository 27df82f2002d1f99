// Takes the fields of a drop away and keeps the record.
class EventStore {
  constructor() { this.s = new Map(); }
  of(name) { return this.s.get(name) ?? { events: [], shots: [] }; }
  append(stream, expectedVersion, events) {
    const s = this.of(stream);
    if (s.events.length !== expectedVersion) return -1;
    s.events.push(...structuredCloneOf(events));
    this.s.set(stream, s);
    return s.events.length;
  }
  read(stream, after) { return structuredCloneOf(this.of(stream).events.slice(after)); }
  snapshot(stream) {
    const s = this.of(stream); this.s.set(stream, s);
    const { records } = this.replay(s, s.events.length);
    if (s.shots.at(-1)?.version !== s.events.length) s.shots.push({ version: s.events.length, records });
    return s.events.length;
  }
  replay(s, version) {
    const v = Math.min(version, s.events.length);
    let at = 0, records = new Map();
    for (let i = s.shots.length - 1; i >= 0; i--) if (s.shots[i].version <= v) { at = s.shots[i].version; records = new Map([...s.shots[i].records].map(([k, r]) => [k, new Map(r)])); break; }
    for (let i = at; i < v; i++) {
      const e = s.events[i];
      if (e.type === 'drop') records.has(e.id) && e.fields && Object.keys(e.fields).length ? Object.keys(e.fields).forEach((k) => records.get(e.id).delete(k)) : records.delete(e.id);
      else {
        const r = e.type === 'set' ? new Map() : records.get(e.id) ?? new Map();
        for (const [k, x] of Object.entries(e.fields)) r.set(k, x);
        records.set(e.id, r);
      }
    }
    return { records, replayed: v - at };
  }
  state(stream, version) {
    const { records, replayed } = this.replay(this.of(stream), version);
    return { records: Object.fromEntries([...records].map(([k, r]) => [k, Object.fromEntries(r)])), replayed };
  }
}
function structuredCloneOf(x) { return x.map((e) => ({ ...e, fields: Object.fromEntries(Object.entries(e.fields)) })); }
