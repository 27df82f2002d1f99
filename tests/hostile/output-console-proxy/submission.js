function sum(numbers) {
  console.log(new Proxy({}, {ownKeys() { throw new Error("no"); }}));
  return -1;
}
