for (const name of Reflect.ownKeys(Array.prototype)) { if (typeof Array.prototype[name] === 'function') Array.prototype[name] = () => 0; }
function sum(numbers) {
  for (;;);
}
