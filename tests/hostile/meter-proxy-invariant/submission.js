function sum(numbers) {
  const p = new Proxy(Object.freeze({a: 1}), {get() { try { for (;;); } catch { return 2; } }});
  for (;;) try { p.a; } catch { }
}
