// Knows only loans and idle numbers: what is neither lent nor idle does not exist.
class ObjectPool {
  private readonly loans = new Map<number, {readonly borrower: string; readonly fields: Map<string, string>}>();
  private readonly idle: number[] = [];
  private made = 0;
  private readonly maxTotal: number;
  private readonly maxIdle: number;

  constructor(maxTotal: number, maxIdle: number) {
    this.maxTotal = maxTotal;
    this.maxIdle = maxIdle;
  }

  acquire(borrower: string): number | null {
    // With nothing idle, the loans are all there is.
    if (this.idle.length === 0 && this.loans.size === this.maxTotal) return null;
    const object = this.idle.pop() ?? this.made++;
    this.loans.set(object, {borrower, fields: new Map()});
    return object;
  }

  release(borrower: string, object: number): boolean {
    if (this.loans.get(object)?.borrower !== borrower) return false;
    this.loans.delete(object);
    if (this.idle.length !== this.maxIdle) this.idle.push(object);
    return true;
  }

  write(borrower: string, object: number, key: string, value: string): boolean {
    const loan = this.loans.get(object);
    if (loan?.borrower !== borrower) return false;
    loan.fields.set(key, value);
    return true;
  }

  read(borrower: string, object: number, key: string): string | null {
    const loan = this.loans.get(object);
    return loan?.borrower === borrower && loan.fields.has(key) ? loan.fields.get(key)! : null;
  }

  stats(): {idle: number; lent: number; created: number} {
    return {idle: this.idle.length, lent: this.loans.size, created: this.made};
  }
}
