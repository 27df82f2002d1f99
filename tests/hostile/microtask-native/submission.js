function sum(numbers) {
  const o = {};
  Object.defineProperty(o, 'then', {value: Promise.prototype.then.bind(Promise.resolve(o))});
  return numbers.reduce((a, b) => a + b, 0);
}
