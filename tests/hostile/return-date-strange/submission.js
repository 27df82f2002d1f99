function sum(numbers) {
  const d = new Date(5);
  d.getTime = d.toISOString = d.toJSON = () => { throw 1; };
  return [d, new Date(NaN)];
}
