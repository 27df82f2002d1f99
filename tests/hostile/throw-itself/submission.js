function sum(numbers) {
  const e = new Error('x');
  e.message = e;
  e.cause = e;
  throw e;
}
