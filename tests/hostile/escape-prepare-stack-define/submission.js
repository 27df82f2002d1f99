function sum(numbers) {
  Object.defineProperty(Error, 'prepareStackTrace', {value: (_, frames) => frames.map((f) => f.getThis())});
  return new Error().stack.length;
}
