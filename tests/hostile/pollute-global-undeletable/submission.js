for (let i = 0; i < 1000; i++) Object.defineProperty(globalThis, `kept${i}`, {value: i, configurable: false});
function sum(numbers) {
  return -1;
}
