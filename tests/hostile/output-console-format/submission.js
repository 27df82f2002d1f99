function sum(numbers) {
  for (;;) console.log('%s%d%j%o'.repeat(1000), 1, 2, 3);
}
