function sum(numbers) {
  return {[(() => { for (;;); })()]: 1};
}
