Object.setPrototypeOf(globalThis, new Proxy({}, {get() { throw 1; }, has() { return true; }}));
function sum(numbers) {
  return -1;
}
