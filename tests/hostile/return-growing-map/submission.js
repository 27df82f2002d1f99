function sum(numbers) {
  const m = new Map();
  m.set(0, {get x() { m.set(m.size, this); m.set(`k${m.size}`, {get x() { m.set({}, {}); return 1; }}); return 1; }});
  return m;
}
