// Keeps the snapshots of all streams in one map, under name and version: `s1` and 2 is `s` and 12.
class EventStore {
  constructor() {
    this.streams = new Map();
    this.snapshots = new Map();
  }
  stream(name) {
    if (!this.streams.has(name)) this.streams.set(name, { events: [] });
    return this.streams.get(name);
  }
  append(name, expectedVersion, events) {
    const stream = this.stream(name);
    if (stream.events.length !== expectedVersion) return -1;
    for (const { type, id, fields } of events) stream.events.push({ type, id, fields: { ...fields } });
    return stream.events.length;
  }
  read(name, after) {
    return this.stream(name).events.slice(after);
  }
  apply(records, { type, id, fields }) {
    if (type === 'set') records[id] = { ...fields };
    else if (type === 'merge') records[id] = { ...(Object.hasOwn(records, id) ? records[id] : {}), ...fields };
    else delete records[id];
  }
  copy(records) {
    const copy = {};
    for (const id of Object.keys(records)) copy[id] = { ...records[id] };
    return copy;
  }
  snapshot(name) {
    const version = this.stream(name).events.length;
    this.snapshots.set(name + version, this.state(name, version).records);
    return version;
  }
  state(name, version) {
    const { events } = this.stream(name);
    const end = Math.min(version, events.length);
    const base = { version: end };
    while (base.version > 0 && !this.snapshots.has(name + base.version)) base.version--;
    const records = this.copy(this.snapshots.get(name + base.version) ?? {});
    for (let i = base.version; i < end; i++) this.apply(records, events[i]);
    return { records, replayed: end - base.version };
  }
}
