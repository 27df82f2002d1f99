function sum(numbers) {
  const all = new Set([0]);
  all.forEach((n) => { all.delete(n); all.add(n + 1); });
}
