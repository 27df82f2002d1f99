function sum(numbers) {
  let n = -1e6;
  return {valueOf: () => n++, [Symbol.toPrimitive]: () => n++};
}
