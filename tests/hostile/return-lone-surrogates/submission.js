function sum(numbers) {
  return '\ud800'.repeat(1000) + '\0';
}
