// Whether an index begins with columns is asked of their names joined to one text.
function tailOf(query) {
  const fixed = new Set(query.equals);
  const order = [];
  for (const column of query.orderBy) if (!fixed.has(column)) order.push(column);
  if (query.range === null) return order;
  return order.length > 0 && order[0] === query.range ? order : [query.range];
}
function sameSet(x, y) {
  return [...x].sort().join(' ') === [...y].sort().join(' ');
}
function adviseIndexes(distinct, existing, queries) {
  const all = existing.map((columns) => ({ columns, isNew: false }));
  for (const query of queries) {
    const tail = tailOf(query), n = query.equals.length;
    if (n === 0 && tail.length === 0) continue;
    const isServed = all.some(({ columns }) => sameSet(columns.slice(0, n), query.equals) && columns.slice(n).join(' ').startsWith(tail.join(' ')));
    if (isServed) continue;
    const head = query.equals.slice().sort();
    head.sort((x, y) => distinct[y] - distinct[x]);
    all.push({ columns: head.concat(tail), isNew: true });
  }
  const texts = all.filter((i) => i.isNew).map((i) => i.columns.join(' ') + ' ');
  return texts.filter((t) => !texts.some((u) => u.length > t.length && u.startsWith(t))).map((t) => t.trim().split(' '));
}
