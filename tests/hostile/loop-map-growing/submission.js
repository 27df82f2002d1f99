function sum(numbers) {
  const all = new Map([[0, 0]]);
  for (const [k] of all) { all.delete(k); all.set(k + 1, 0); }
}
