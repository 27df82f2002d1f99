function sum(numbers) {
  throw Symbol('why');
}
