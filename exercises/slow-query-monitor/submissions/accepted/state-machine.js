// A state machine over single characters, with the open parentheses on a stack.
function SlowQueryMonitor(thresholdMs, capacity) {
  const rows = new Map();

  const fingerprint = (sql) => {
    const out = [];
    let mode = 'plain';
    let open = -1;
    const put = (text, literal) => {
      if (text === '(' && !literal) open = out.length;
      else if (text === ')' && open >= 0) {
        if (out.slice(open).includes('?')) {
          out.length = open;
          text = '(?)';
        }
        open = -1;
      } else if (text !== '?' && text !== ',' && text !== ' ') open = -1;
      out.push(text);
    };
    for (let i = 0; i < sql.length; i++) {
      const c = sql[i];
      if (mode === 'text') {
        if (c !== "'") continue;
        if (sql[i + 1] === "'") i++;
        else mode = 'plain';
      } else if (mode === 'name') {
        out[out.length - 1] += c;
        if (c === '"') mode = 'plain';
      } else if (mode === 'word' && /\w/.test(c)) {
        out[out.length - 1] += c.toLowerCase();
      } else if (mode === 'number' && (/\d/.test(c) || (c === '.' && /\d/.test(sql[i + 1] || '') && out.dots-- > 0))) {
        continue;
      } else if (c === "'") {
        mode = 'text';
        put('?');
      } else if (c === '"') {
        mode = 'name';
        put(c, true);
      } else if (/[a-z_]/i.test(c)) {
        mode = 'word';
        put(c.toLowerCase());
      } else if (/\d/.test(c)) {
        mode = 'number';
        out.dots = 1;
        put('?');
      } else if (/\s/.test(c)) {
        if (mode !== 'blank') put(' ');
        mode = 'blank';
      } else {
        mode = 'plain';
        put(c);
      }
    }
    return out.join('').trim();
  };

  this.fingerprint = fingerprint;
  this.record = (sql, ms, failed) => {
    if (!(ms >= thresholdMs)) return;
    const key = fingerprint(sql);
    const old = rows.get(key);
    if (!old && rows.size === capacity) {
      const total = Math.min(...[...rows.values()].map(([, , sum]) => sum));
      for (const [other, [, , sum]] of rows) {
        if (sum !== total) continue;
        rows.delete(other);
        break;
      }
    }
    const [count, failures, sum, max] = old || [0, 0, 0, 0];
    rows.delete(key);
    rows.set(key, [count + 1, failures + Number(failed), sum + ms, Math.max(max, ms)]);
  };
  this.report = () => {
    const list = [];
    for (const [key, [count, failures, totalMs, maxMs]] of rows) list.push({fingerprint: key, count, failures, totalMs, maxMs});
    return list.sort((a, b) => (a.totalMs !== b.totalMs ? b.totalMs - a.totalMs : a.fingerprint < b.fingerprint ? -1 : 1));
  };
}
