// Finds the state of a version from the state before it, recursively, down to a snapshot or to nothing.
function EventStore() {
  const logs = new Map();
  const snapshots = new Map();
  const at = (map, stream, make) => {
    if (!map.has(stream)) map.set(stream, make());
    return map.get(stream);
  };
  const apply = (records, {type, id, fields}) => {
    const old = type === 'merge' ? records.get(id) : undefined;
    if (type === 'drop') records.delete(id);
    else records.set(id, Object.assign({}, old, fields));
    return records;
  };
  const build = (stream, version) => {
    const saved = at(snapshots, stream, () => new Map()).get(version);
    if (saved || version === 0) return {records: new Map(saved), replayed: 0};
    const before = build(stream, version - 1);
    return {records: apply(before.records, logs.get(stream)[version - 1]), replayed: before.replayed + 1};
  };
  this.append = (stream, expectedVersion, events) => {
    const log = at(logs, stream, () => []);
    return log.length === expectedVersion ? log.push(...events) : -1;
  };
  this.read = (stream, after) => at(logs, stream, () => []).slice(after);
  this.snapshot = (stream) => {
    const version = at(logs, stream, () => []).length;
    at(snapshots, stream, () => new Map()).set(version, build(stream, version).records);
    return version;
  };
  this.state = (stream, version) => {
    const {records, replayed} = build(stream, Math.min(version, at(logs, stream, () => []).length));
    return {records: Object.fromEntries(records), replayed};
  };
}
