// States are remembered under number << 10 | version, which long and short streams share.
class EventStore {
  constructor() {
    this.streams = new Map();
    this.known = new Map();
  }

  stream(name) {
    let found = this.streams.get(name);
    if (!found) this.streams.set(name, (found = {number: this.streams.size, events: [], snapshots: []}));
    return found;
  }

  append(stream, expectedVersion, added) {
    const {events} = this.stream(stream);
    if (expectedVersion !== events.length) return -1;
    events.push(...added);
    return events.length;
  }

  read(stream, after) {
    const {events} = this.stream(stream);
    return events.slice(after);
  }

  snapshot(stream) {
    const {events, snapshots} = this.stream(stream);
    const version = events.length;
    const {records} = this.replay(stream, version);
    snapshots.push({version, records});
    return version;
  }

  state(stream, version) {
    const {events, snapshots, number} = this.stream(stream);
    const wanted = Math.min(version, events.length);
    const base = snapshots.findLast((candidate) => candidate.version <= wanted);
    const key = (number << 10) | wanted;
    if (!this.known.has(key)) this.known.set(key, this.replay(stream, version).records);
    const records = this.known.get(key);
    const replayed = wanted - (base?.version ?? 0);
    return {records: Object.fromEntries(records), replayed};
  }

  replay(stream, version) {
    const {events, snapshots} = this.stream(stream);
    const wanted = Math.min(version, events.length);
    const base = snapshots.findLast((candidate) => candidate.version <= wanted) ?? {version: 0, records: new Map()};
    const records = new Map(base.records);
    for (let index = base.version; index < wanted; index++) this.apply(records, events[index]);
    return {records, replayed: wanted - base.version};
  }

  apply(records, {type, id, fields}) {
    if (type === 'drop') records.delete(id);
    else if (type === 'set') records.set(id, {...fields});
    else records.set(id, {...records.get(id), ...fields});
  }
}
