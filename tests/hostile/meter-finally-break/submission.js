function sum(numbers) {
  l: { try { for (;;); } finally { break l; } }
  return numbers.reduce((a, b) => a + b, 0);
}
