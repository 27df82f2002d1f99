// Looks for the smallest number that is left, again and again: O(n²).
export function sortEmployeeIds(ids: string[]): string[] {
  const left = ids.map((id) => ({id, key: Number(id.slice(4))}));
  const sorted: string[] = [];
  while (left.length > 0) {
    let smallest = 0;
    for (let i = 1; i < left.length; i++) if (left[i].key < left[smallest].key) smallest = i;
    sorted.push(left[smallest].id);
    left.splice(smallest, 1);
  }
  return sorted;
}
