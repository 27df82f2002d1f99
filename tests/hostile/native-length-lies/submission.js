function sum(numbers) {
  let asked = 0;
  return Array.prototype.reverse.call({get length() { return asked++ < 1 ? 0 : 2 ** 53 - 1; }});
}
