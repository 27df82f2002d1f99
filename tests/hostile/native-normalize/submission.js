function sum(numbers) {
  let text = 'é́ﷺ'.repeat(1 << 20);
  for (;;) text.normalize('NFKD');
}
