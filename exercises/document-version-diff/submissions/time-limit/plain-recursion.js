// Tries to remove and to add at every difference, without remembering what was tried before: O(2ⁿ).
function compareVersions(a, b) {
  const best = (i, j) => {
    if (i === a.length || j === b.length) {
      const rest = [
        ...a.slice(i).map((line) => ({kind: 'remove', line})),
        ...b.slice(j).map((line) => ({kind: 'add', line})),
      ];
      return {kept: 0, operations: rest};
    }
    if (a[i] === b[j]) {
      const {kept, operations} = best(i + 1, j + 1);
      return {kept: kept + 1, operations: [{kind: 'keep', line: a[i]}, ...operations]};
    }
    const remove = best(i + 1, j);
    const add = best(i, j + 1);
    return remove.kept >= add.kept
      ? {kept: remove.kept, operations: [{kind: 'remove', line: a[i]}, ...remove.operations]}
      : {kept: add.kept, operations: [{kind: 'add', line: b[j]}, ...add.operations]};
  };
  const {kept, operations} = best(0, 0);
  return {similarity: operations.length === 0 ? 1 : kept / Math.max(a.length, b.length), operations};
}
