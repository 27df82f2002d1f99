function sum(numbers) {
  const e = new Error('x');
  Object.defineProperty(e, 'stack', {get() { throw new Error('again'); }});
  throw e;
}
