function sum(numbers) {
  return /^(?:a|aa|aaa)+$/.test('a'.repeat(70) + 'cb');
}
