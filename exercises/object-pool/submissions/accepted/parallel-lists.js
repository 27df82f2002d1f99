// Lists by the number of the object: owner, fields, and the idle ones.
class ObjectPool {
  constructor(maxTotal, maxIdle) {
    this.maxTotal = maxTotal;
    this.maxIdle = maxIdle;
    this.total = 0;
    this.idle = [];
    this.owner = [];
    this.fields = [];
  }
  acquire(borrower) {
    let object = this.idle.pop();
    if (object === undefined) {
      if (this.total >= this.maxTotal) return null;
      object = this.owner.length;
      this.total++;
    }
    this.owner[object] = borrower;
    this.fields[object] = new Map();
    return object;
  }
  release(borrower, object) {
    if (this.owner[object] !== borrower) return false;
    this.fields[object].clear();
    if (this.idle.length < this.maxIdle) {
      this.owner[object] = null;
      this.idle.push(object);
    } else {
      this.owner[object] = null;
      this.total--;
    }
    return true;
  }
  write(borrower, object, key, value) {
    if (this.owner[object] !== borrower) return false;
    this.fields[object].set(key, value);
    return true;
  }
  read(borrower, object, key) {
    if (this.owner[object] !== borrower) return null;
    return this.fields[object].get(key) ?? null;
  }
  stats() {
    return { idle: this.idle.length, lent: this.total - this.idle.length, created: this.owner.length };
  }
}
