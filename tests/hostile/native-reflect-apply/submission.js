function sum(numbers) {
  return Reflect.apply(Math.max, null, {length: 2 ** 32});
}
