function sum(numbers) {
  return '\u0001'.repeat(3900000);
}
