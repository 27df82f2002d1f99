// Links everybody with the first of their department and project, by place in the list.
function groups(employees) {
  const p = employees.map((_, i) => i);
  const find = (x) => { while (p[x] !== x) { p[x] = p[p[x]]; x = p[x]; } return x; };
  const join = (a, b) => { p[find(a)] = find(b); };
  const ids = new Map(employees.map((e, i) => [e.id, i])), dep = new Map(), proj = new Map();
  employees.forEach((e, i) => {
    if (e.department !== null) { if (dep.has(e.department)) join(i, dep.get(e.department)); else dep.set(e.department, i); }
    if (e.project !== null) { if (proj.has(e.project)) join(i, proj.get(e.project)); else proj.set(e.project, i); }
    if (e.reportsTo !== null && ids.has(e.reportsTo)) join(i, ids.get(e.reportsTo));
  });
  const out = new Map();
  employees.forEach((e, i) => { const r = find(i); if (!out.has(r)) out.set(r, []); out.get(r).push(e.id); });
  return [...out.values()];
}
