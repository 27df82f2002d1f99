// Drops blanks at the ends of keys.
class ObjectPool {
  constructor(maxTotal, maxIdle) { this.maxTotal = maxTotal; this.maxIdle = maxIdle; this.idle = []; this.lent = new Map(); this.made = 0; }
  acquire(borrower) {
    let o;
    if (this.idle.length) o = this.idle.pop();
    else if (this.lent.size < this.maxTotal) o = this.made++;
    else return null;
    this.lent.set(o, { borrower, fields: new Map() });
    return o;
  }
  mine(b, o) { const l = this.lent.get(o); return l && l.borrower === b ? l : null; }
  release(borrower, object) {
    if (!this.mine(borrower, object)) return false;
    this.lent.delete(object);
    if (this.idle.length < this.maxIdle) this.idle.push(object);
    return true;
  }
  write(borrower, object, key, value) { const l = this.mine(borrower, object); if (!l) return false; l.fields.set(key.trim(), value); return true; }
  read(borrower, object, key) { return this.mine(borrower, object)?.fields.get(key.trim()) ?? null; }
  stats() { return { idle: this.idle.length, lent: this.lent.size, created: this.made }; }
}
