function sum(numbers) {
  throw new Error('a\0b\ud800');
}
