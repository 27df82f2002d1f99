function sum(numbers) {
  throw new Error('x'.repeat(1e7));
}
