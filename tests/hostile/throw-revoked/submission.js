function sum(numbers) {
  const {proxy, revoke} = Proxy.revocable({}, {});
  revoke();
  throw proxy;
}
