function sum(numbers) {
  class Odd extends Error { static get name() { throw 1; } get name() { throw 2; } }
  throw new Odd('x');
}
