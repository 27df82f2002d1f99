// Replays all events each time and uses snapshots only for the number it reports: O(n²).
class EventStore {
  constructor() {
    this.streams = new Map();
  }

  stream(name) {
    let found = this.streams.get(name);
    if (!found) this.streams.set(name, (found = {events: [], snapshots: []}));
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
    const {records, replayed} = this.replay(stream, version);
    return {records: Object.fromEntries(records), replayed};
  }

  replay(stream, version) {
    const {events, snapshots} = this.stream(stream);
    const wanted = Math.min(version, events.length);
    const base = snapshots.findLast((candidate) => candidate.version <= wanted) ?? {version: 0, records: new Map()};
    const records = new Map();
    for (let index = 0; index < wanted; index++) this.apply(records, events[index]);
    return {records, replayed: wanted - base.version};
  }

  apply(records, {type, id, fields}) {
    if (type === 'drop') records.delete(id);
    else if (type === 'set') records.set(id, {...fields});
    else records.set(id, {...records.get(id), ...fields});
  }
}
