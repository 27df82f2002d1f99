function sum(numbers) {
  $wF = 1e15;
  $wR = () => {};
  let n = 0;
  for (;;) n++;
}
