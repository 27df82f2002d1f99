function sum(numbers) {
  return Math.max.apply(null, {length: 2 ** 30});
}
