function sum(numbers) {
  const holes = [].values.call({length: 2 ** 53 - 1});
  return holes.reduce(Math.max, 0);
}
