function sum(numbers) {
  return globalThis;
}
