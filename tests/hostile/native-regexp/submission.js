function sum(numbers) {
  return /^(a+)+$/.test('a'.repeat(60) + 'b');
}
