// Goes through all objects at every release to count those that are idle: O(n²).
class ObjectPool {
  constructor(maxTotal, maxIdle) {
    this.maxTotal = maxTotal;
    this.maxIdle = maxIdle;
    this.idle = [];
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
      object = this.idle.pop();
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
    if ([...this.objects.values()].filter((other) => other.borrower === null).length <= this.maxIdle) this.idle.push(object);
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
