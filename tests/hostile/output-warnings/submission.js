function sum(numbers) {
  for (const name of Object.keys(console)) { try { console[name]('x'); } catch { } }
  return numbers.reduce((a, b) => a + b, 0);
}
