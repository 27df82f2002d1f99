function sum(numbers) {
  const v = new Uint8Array(8);
  v.buffer.transfer();
  return v;
}
