// Keeps a line whenever it occurs further down in the new version, whatever is skipped on the way.
export function compareVersions(a: string[], b: string[]) {
  const operations: {kind: string; line: string}[] = [];
  let from = 0;
  let kept = 0;
  for (const line of a) {
    const at = b.indexOf(line, from);
    if (at < 0) {
      operations.push({kind: 'remove', line});
      continue;
    }
    for (; from < at; from++) operations.push({kind: 'add', line: b[from]});
    operations.push({kind: 'keep', line});
    kept++;
    from++;
  }
  for (; from < b.length; from++) operations.push({kind: 'add', line: b[from]});
  return {similarity: operations.length === 0 ? 1 : kept / Math.max(a.length, b.length), operations};
}
