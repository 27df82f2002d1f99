return 0}, () => 1]}});for (;;);take((m) => {return () => {return [function () {
function sum(numbers) {
  return 0;
}
