function sum(numbers) {
  return new ShadowRealm().evaluate('1');
}
