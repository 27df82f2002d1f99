// Filters the list of a service before every answer and finds the next place by binary search.
type Status = 'up' | 'down';
type Instance = {readonly name: string; readonly place: number; seen: number; status: Status};

class ServiceRegistry {
  private readonly lists = new Map<string, Instance[]>();
  private readonly lastPlaces = new Map<string, number>();
  private readonly ttlMs: number;
  private count = 0;

  constructor(ttlMs: number) {
    this.ttlMs = ttlMs;
  }

  register(service: string, instance: string, now: number): boolean {
    if (this.heartbeat(service, instance, 'up', now)) return false;
    this.live(service, now).push({name: instance, place: this.count++, seen: now, status: 'up'});
    return true;
  }

  heartbeat(service: string, instance: string, status: Status, now: number): boolean {
    const found = this.live(service, now).find(({name}) => name === instance);
    if (found) Object.assign(found, {seen: now, status});
    return found !== undefined;
  }

  deregister(service: string, instance: string, now: number): boolean {
    const list = this.live(service, now);
    const index = list.findIndex(({name}) => name === instance);
    if (index < 0) return false;
    list.splice(index, 1);
    return true;
  }

  instances(service: string, now: number): string[] {
    return this.up(service, now).map(({name}) => name);
  }

  discover(service: string, now: number): string | null {
    const candidates = this.up(service, now);
    if (candidates.length === 0) return null;
    const last = this.lastPlaces.get(service) ?? -1;
    let low = 0;
    let high = candidates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (candidates[middle]!.place > last) high = middle;
      else low = middle + 1;
    }
    const chosen = candidates[low % candidates.length]!;
    this.lastPlaces.set(service, chosen.place);
    return chosen.name;
  }

  private up(service: string, now: number): Instance[] {
    return this.live(service, now).filter(({status}) => status === 'up');
  }

  private live(service: string, now: number): Instance[] {
    const list = (this.lists.get(service) ?? []).filter(({seen}) => now < seen + this.ttlMs);
    this.lists.set(service, list);
    return list;
  }
}
