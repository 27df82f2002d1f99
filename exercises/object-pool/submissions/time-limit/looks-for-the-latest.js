// Looks through all objects for the one released last: O(n²).
class ObjectPool {
  constructor(maxTotal, maxIdle) {
    this.maxTotal = maxTotal;
    this.maxIdle = maxIdle;
    this.idle = [];
    this.releases = new Map();
    this.clock = 0;
    this.objects = new Map();
    this.created = 0;
    this.lentCount = 0;
  }

  lentTo(borrower, object) {
    const state = this.objects.get(object);
    return state !== undefined && state.borrower === borrower ? state : undefined;
  }

  acquire(borrower) {
    let object;
    if (this.idle.length > 0) {
      object = -1;
      let latest = -1;
      for (const [candidate, state] of this.objects) {
        const place = state.borrower === null ? this.releases.get(candidate) : -1;
        if (place > latest) {
          latest = place;
          object = candidate;
        }
      }
      this.idle.pop();
    } else if (this.objects.size < this.maxTotal) {
      object = this.created++;
      this.objects.set(object, {borrower: null, fields: new Map()});
    } else {
      return null;
    }
    const state = this.objects.get(object);
    state.borrower = borrower;
    this.lentCount++;
    return object;
  }

  release(borrower, object) {
    const state = this.lentTo(borrower, object);
    if (!state) return false;
    state.borrower = null;
    this.lentCount--;
    state.fields.clear();
    if (this.idle.length < this.maxIdle) {
      this.idle.push(object);
      this.releases.set(object, this.clock++);
    }
    else this.objects.delete(object);
    return true;
  }

  write(borrower, object, key, value) {
    const state = this.lentTo(borrower, object);
    if (!state) return false;
    state.fields.set(key, value);
    return true;
  }

  read(borrower, object, key) {
    return this.lentTo(borrower, object)?.fields.get(key) ?? null;
  }

  stats() {
    return {idle: this.idle.length, lent: this.lentCount, created: this.created};
  }
}
