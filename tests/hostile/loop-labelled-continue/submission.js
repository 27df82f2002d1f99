function sum(numbers) {
  outer: for (;;) {
    for (;;) continue outer;
  }
}
