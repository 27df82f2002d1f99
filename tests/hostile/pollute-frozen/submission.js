for (const name of Reflect.ownKeys(globalThis)) { const it = globalThis[name]; if (it?.prototype) Object.freeze(it.prototype); }
Object.freeze(globalThis);
function sum(numbers) {
  return -1;
}
