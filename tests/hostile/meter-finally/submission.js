function sum(numbers) {
  try { for (;;); } finally { return 0; }
}
