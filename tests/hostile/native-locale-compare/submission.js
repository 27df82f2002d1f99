function sum(numbers) {
  const text = 'é'.repeat(1 << 22);
  for (;;) text.localeCompare(text + 'x');
}
