function sum(numbers) {
  'x'.repeat({valueOf: () => 10});
  'x'.padEnd({valueOf: () => 5});
  for (;;);
}
