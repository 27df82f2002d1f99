for (;;);
function sum(numbers) {
  return 0;
}
