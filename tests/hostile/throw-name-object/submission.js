function sum(numbers) {
  const e = new Error('x');
  e.name = new Proxy({}, {get() { throw 1; }});
  throw e;
}
