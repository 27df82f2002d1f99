function sum(numbers) {
  return 1n << 100000000n;
}
