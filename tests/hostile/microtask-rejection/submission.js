function sum(numbers) {
  Promise.reject(new Error('unheard'));
  return numbers.reduce((a, b) => a + b, 0);
}
