function sum(numbers) {
  return [1, 2, {get x() { throw new TypeError("not now"); }}];
}
