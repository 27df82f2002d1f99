function sum(numbers) {
  let text = 'x';
  for (;;) text = JSON.stringify([text, text]);
}
