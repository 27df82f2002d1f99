// One regular expression with an alternative per piece; rows in order of their latest run.
type Row = {fingerprint: string; count: number; failures: number; totalMs: number; maxMs: number};

const piece = /'(?:[^']|'')*'|"[^"]*"|[a-z_]\w*|\d+(?:\.\d+)?|\s+/gi;
const list = /"[^"]*"|\([ ,?]*\?[ ,?]*\)/g;

class SlowQueryMonitor {
  private rows: Row[] = [];
  private readonly thresholdMs: number;
  private readonly capacity: number;

  constructor(thresholdMs: number, capacity: number) {
    this.thresholdMs = thresholdMs;
    this.capacity = capacity;
  }

  fingerprint(sql: string): string {
    return sql
      .replace(piece, (text) => {
        if (text[0] === '"') return text;
        if (text[0] === "'" || /^\d/.test(text)) return '?';
        return text.trim() === '' ? ' ' : text.toLowerCase();
      })
      .replace(list, (text) => (text[0] === '"' ? text : '(?)'))
      .trim();
  }

  record(sql: string, durationMs: number, failed: boolean): void {
    if (durationMs < this.thresholdMs) return;
    const fingerprint = this.fingerprint(sql);
    const index = this.rows.findIndex((row) => row.fingerprint === fingerprint);
    const [row] = index < 0 ? [this.newRow(fingerprint)] : this.rows.splice(index, 1);
    row!.count += 1;
    row!.failures += failed ? 1 : 0;
    row!.totalMs += durationMs;
    if (durationMs > row!.maxMs) row!.maxMs = durationMs;
    this.rows.push(row!);
  }

  private newRow(fingerprint: string): Row {
    if (this.rows.length >= this.capacity) {
      const smallest = this.rows.reduce((best, row) => (row.totalMs < best.totalMs ? row : best));
      this.rows = this.rows.filter((row) => row !== smallest);
    }
    return {fingerprint, count: 0, failures: 0, totalMs: 0, maxMs: 0};
  }

  report(): Row[] {
    return this.rows.toSorted((a, b) => b.totalMs - a.totalMs || (a.fingerprint > b.fingerprint ? 1 : -1));
  }
}
