function sum(numbers) {
  for (;;) try { for (;;); } catch { }
}
