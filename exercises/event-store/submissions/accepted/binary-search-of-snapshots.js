// Copies structures whole, and looks for the latest snapshot by halving.
class EventStore {
  constructor() {
    this.streams = new Map();
  }
  of(name) {
    let stream = this.streams.get(name);
    if (!stream) {
      stream = { log: [], marks: [0], kept: [{}] };
      this.streams.set(name, stream);
    }
    return stream;
  }
  append(name, expectedVersion, events) {
    const { log } = this.of(name);
    if (log.length !== expectedVersion) return -1;
    events.forEach((event) => log.push(structuredClone(event)));
    return log.length;
  }
  read(name, after) {
    return structuredClone(this.of(name).log.slice(after));
  }
  snapshot(name) {
    const stream = this.of(name);
    stream.kept.push(this.state(name, stream.log.length).records);
    return stream.marks[stream.marks.push(stream.log.length) - 1];
  }
  state(name, version) {
    const { log, marks, kept } = this.of(name);
    const end = Math.min(version, log.length);
    const search = (low, high) => {
      if (high - low === 1) return low;
      const mid = (low + high) >> 1;
      return marks[mid] <= end ? search(mid, high) : search(low, mid);
    };
    const at = search(0, marks.length);
    const records = Object.assign(Object.create(null), structuredClone(kept[at]));
    for (const { type, id, fields } of log.slice(marks[at], end)) {
      if (type === 'drop') delete records[id];
      else records[id] = type === 'set' ? { ...fields } : { ...records[id], ...fields };
    }
    return { records: { ...records }, replayed: end - marks[at] };
  }
}
