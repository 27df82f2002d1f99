function sum(numbers) {
  return Array(1900000).fill(1);
}
