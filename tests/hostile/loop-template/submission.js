function sum(numbers) {
  const tag = () => { for (;;); };
  return tag`a${1}b`;
}
