function sum(numbers) {
  return Array.prototype.includes.call({get length() { return 2 ** 53 - 1; }}, 1);
}
