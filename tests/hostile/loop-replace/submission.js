function sum(numbers) {
  return 'a'.replace('a', () => { for (;;); });
}
