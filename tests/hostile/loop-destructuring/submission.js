function sum(numbers) {
  const {x = (() => { for (;;); })()} = {};
  return x;
}
