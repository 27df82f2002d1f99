for (const name of Reflect.ownKeys(globalThis)) { try { delete globalThis[name]; } catch { } }
function sum(numbers) {
  return -1;
}
