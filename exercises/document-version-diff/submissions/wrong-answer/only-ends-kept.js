// Keeps the common beginning and the common end, and replaces everything between them.
function compareVersions(a, b) {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const as = (kind) => (line) => ({kind, line});
  const operations = [
    ...a.slice(0, head).map(as('keep')),
    ...a.slice(head, a.length - tail).map(as('remove')),
    ...b.slice(head, b.length - tail).map(as('add')),
    ...a.slice(a.length - tail).map(as('keep')),
  ];
  return {similarity: operations.length ? (head + tail) / Math.max(a.length, b.length) : 1, operations};
}
