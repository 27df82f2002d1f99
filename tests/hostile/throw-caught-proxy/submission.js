function sum(numbers) {
  try { throw new Proxy({}, {getPrototypeOf() { throw 1; }}); } catch { return -1; }
}
