function sum(numbers) {
  const text = 'ß'.repeat(1 << 22);
  for (;;) text.toLocaleUpperCase('de');
}
