function sum(numbers) {
  return 7n ** 90000000n > 0n ? 1 : 0;
}
