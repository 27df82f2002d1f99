function sum(numbers) {
  return new Proxy([], new Proxy({}, {get() { throw new Error("trap"); }}));
}
