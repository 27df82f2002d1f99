class A { static { for (;;); } }
function sum(numbers) {
  return 0;
}
