function sum(numbers) {
  const o = {};
  for (let i = 0; i < 8; i++) o['k'.repeat(1 << 20) + i] = i;
  return o;
}
