Math.min = Math.ceil = Math.floor = Math.log2 = () => -1e9;
Math = undefined;
function sum(numbers) {
  for (;;);
}
