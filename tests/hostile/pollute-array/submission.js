for (let i = 0; i < 20; i++) Object.defineProperty(Array.prototype, i, {configurable: true, get() { return 0; }, set() {}});
function sum(numbers) {
  return -1;
}
