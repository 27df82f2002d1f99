function sum(numbers) {
  class A { a = new A(); }
  return new A();
}
