function sum(numbers) {
  return this === undefined || this === globalThis ? -1 : Object.keys(this);
}
