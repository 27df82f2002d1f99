function sum(numbers) {
  let a = [];
  for (let i = 0; i < 19; i++) a = [a, a];
  return a;
}
