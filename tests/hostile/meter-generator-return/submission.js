function sum(numbers) {
  function* g() { try { yield 1; } finally { for (;;); } }
  for (;;) for (const _ of g()) break;
}
