function sum(numbers) {
  for (;;) try { for (;;); } catch ({message = 1}) { }
}
