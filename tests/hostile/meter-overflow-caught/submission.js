function sum(numbers) {
  const f = () => f() + 1;
  try { f(); } catch { }
  return numbers.reduce((a, b) => a + b, 0);
}
