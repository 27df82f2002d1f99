Object.defineProperty(Array.prototype, 'reduce', {configurable: true, value() { for (;;); }});
function sum(numbers) {
  return numbers.reduce((a, b) => a + b, 0);
}
