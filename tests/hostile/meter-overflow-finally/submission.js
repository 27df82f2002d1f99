function sum(numbers) {
  let n = 0;
  const f = () => { try { f(); } finally { n++; } };
  f();
}
