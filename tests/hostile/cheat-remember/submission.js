function sum(numbers) {
  const kept = Date.kept ?? (Date.kept = [0]);
  kept.push(numbers.length);
  return kept[0];
}
