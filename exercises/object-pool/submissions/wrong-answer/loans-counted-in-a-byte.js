// Each loan has a number, which tags its fields so that older ones are ignored; the number is kept in one byte and starts again after 255.
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
      this.objects.set(object, {borrower: null, fields: new Map(), loan: 0});
    } else {
      return null;
    }
    const state = this.objects.get(object);
    state.borrower = borrower;
    state.loan = (state.loan + 1) % 256;
    this.lentCount++;
    return object;
  }

  release(borrower, object) {
    const state = this.lentTo(borrower, object);
    if (!state) return false;
    state.borrower = null;
    this.lentCount--;
    if (this.idle.length < this.maxIdle) this.idle.push(object);
    else this.objects.delete(object);
    return true;
  }

  write(borrower, object, key, value) {
    const state = this.lentTo(borrower, object);
    if (!state) return false;
    state.fields.set(key, {value, loan: state.loan});
    return true;
  }

  read(borrower, object, key) {
    const state = this.lentTo(borrower, object);
    const field = state?.fields.get(key);
    return field && field.loan === state.loan ? field.value : null;
  }

  stats() {
    return {idle: this.idle.length, lent: this.lentCount, created: this.created};
  }
}
