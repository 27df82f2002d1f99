function sum(numbers) {
  let text = 'aa';
  for (;;) text = text.replaceAll('a', 'aaaa');
}
