function sum(numbers) {
  const a = [1, 2, 3, 4];
  Object.defineProperty(a, 0, {enumerable: true, get() { a.pop(); return 1; }});
  return a;
}
