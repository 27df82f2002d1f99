function sum(numbers) {
  throw {get message() { for (;;); }};
}
