// Compares indexes joined with an underscore, which names may hold.
function adviseIndexes(distinct, existing, queries) {
  const advised = [];
  const tailOf = ({ equals, range, orderBy }) => {
    const order = orderBy.filter((c) => !equals.includes(c));
    return range === null ? order : order[0] === range ? order : [range];
  };
  const serves = (index, { equals }, tail) => {
    if (index.length < equals.length + tail.length) return false;
    const head = new Set(index.slice(0, equals.length));
    return equals.every((c) => head.has(c)) && tail.every((c, i) => index[equals.length + i] === c);
  };
  for (const q of queries) {
    const tail = tailOf(q);
    if (q.equals.length + tail.length === 0) continue;
    if ([...existing, ...advised].some((x) => serves(x, q, tail))) continue;
    const head = [...q.equals].sort((a, b) => distinct[b] - distinct[a] || (a < b ? -1 : 1));
    advised.push([...head, ...tail]);
  }
  return advised.filter((x) => !advised.some((y) => y.length > x.length && (y.join("_") + "_").startsWith(x.join("_") + "_")));
}
