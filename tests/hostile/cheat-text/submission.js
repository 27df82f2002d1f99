function sum(numbers) {
  return String(numbers.reduce((a, b) => a + b, 0));
}
