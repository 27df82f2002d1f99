function sum(numbers) {
  class A extends Array { static get [Symbol.species]() { for (;;); } }
  return A.from([1, 2]).map((x) => x);
}
