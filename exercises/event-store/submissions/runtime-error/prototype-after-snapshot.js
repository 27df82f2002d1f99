// records begin without a prototype, but those copied from a snapshot have one, and merging into constructor finds it
class EventStore {
  constructor() {
    this.streams = new Map();
  }
  stream(name) {
    if (!this.streams.has(name)) this.streams.set(name, { events: [], snapshots: [] });
    return this.streams.get(name);
  }
  append(name, expectedVersion, events) {
    const { events: log } = this.stream(name);
    if (log.length !== expectedVersion) return -1;
    for (const event of events) log.push(structuredCopy(event));
    return log.length;
  }
  read(name, after) {
    return this.stream(name).events.slice(after).map(structuredCopy);
  }
  snapshot(name) {
    const stream = this.stream(name);
    const version = stream.events.length;
    const { records } = this.replay(stream, version);
    stream.snapshots.push({ version, records });
    return version;
  }
  state(name, version) {
    const stream = this.stream(name);
    const { records, replayed } = this.replay(stream, Math.min(version, stream.events.length));
    return { records, replayed };
  }
  replay(stream, version) {
    const base = findBase(stream.snapshots, version);
    const records = copyRecords(base?.records);
    const from = base ? base.version : 0;
    for (let i = from; i < version; i++) apply(records, stream.events[i]);
    return { records, replayed: version - from };
  }
}

function findBase(snapshots, version) {
  let low = 0;
  let high = snapshots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (snapshots[middle].version <= version) low = middle + 1;
    else high = middle;
  }
  return snapshots[low - 1];
}

function apply(records, { type, id, fields }) {
  if (type === 'set') records[id] = { ...fields };
  else if (type === 'merge') Object.assign((records[id] ??= {}), fields);
  else delete records[id];
}

function copyRecords(records) {
  if (!records) return Object.create(null);
  const copy = {};
  for (const id of Object.keys(records)) copy[id] = { ...records[id] };
  return copy;
}

function structuredCopy(event) {
  return { type: event.type, id: event.id, fields: { ...event.fields } };
}
