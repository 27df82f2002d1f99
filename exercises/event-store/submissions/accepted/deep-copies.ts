// Writes into plain records and makes deep copies as JSON text wherever something is stored or handed out.
type Fields = Record<string, number>;
type Event = {type: 'set' | 'merge' | 'drop'; id: string; fields: Fields};
type Records = Record<string, Fields>;

class EventStore {
  private readonly logs: Record<string, Event[]> = Object.create(null);
  private readonly snapshots: Record<string, {version: number; text: string}[]> = Object.create(null);

  append(stream: string, expectedVersion: number, events: Event[]): number {
    const log = (this.logs[stream] ??= []);
    if (log.length !== expectedVersion) return -1;
    for (const event of events) log.push(structuredCopy(event));
    return log.length;
  }

  read(stream: string, after: number): Event[] {
    return (this.logs[stream] ?? []).filter((_, index) => index >= after).map((event) => structuredCopy(event));
  }

  snapshot(stream: string): number {
    const version = this.logs[stream]?.length ?? 0;
    const {records} = this.state(stream, version);
    (this.snapshots[stream] ??= []).unshift({version, text: JSON.stringify(records)});
    return version;
  }

  state(stream: string, version: number): {records: Records; replayed: number} {
    const log = this.logs[stream] ?? [];
    const end = version < log.length ? version : log.length;
    const start = (this.snapshots[stream] ?? []).find((snapshot) => snapshot.version <= end);
    const records: Records = Object.assign(Object.create(null), start ? JSON.parse(start.text) : {});
    let replayed = 0;
    for (const event of log.slice(start?.version ?? 0, end)) {
      replayed += 1;
      if (event.type !== 'merge') delete records[event.id];
      if (event.type === 'drop') continue;
      records[event.id] ??= {};
      for (const name of Object.keys(event.fields)) records[event.id]![name] = event.fields[name]!;
    }
    return {records, replayed};
  }
}

function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
