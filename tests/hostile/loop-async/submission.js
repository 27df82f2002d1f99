function sum(numbers) {
  (async () => { for (;;) await 0; })();
  for (;;);
}
