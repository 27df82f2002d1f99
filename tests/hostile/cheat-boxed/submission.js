function sum(numbers) {
  return new Number(numbers.reduce((a, b) => a + b, 0));
}
