function sum(numbers) {
  return [sum.caller, sum.arguments].map((x) => (x === null || x === undefined ? -1 : String(x)));
}
