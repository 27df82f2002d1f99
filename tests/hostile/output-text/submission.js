function sum(numbers) {
  return 'x'.repeat(5e6);
}
