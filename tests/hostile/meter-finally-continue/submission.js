function sum(numbers) {
  for (;;) { try { for (;;); } finally { continue; } }
}
