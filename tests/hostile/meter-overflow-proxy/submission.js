function sum(numbers) {
  const p = new Proxy({}, {get(_, key, self) { return self[key]; }});
  return p.x;
}
