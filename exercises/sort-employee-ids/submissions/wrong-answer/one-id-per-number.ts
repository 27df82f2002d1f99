// Keeps the IDs in a map by number, so that only the last one of each number is left.
export function sortEmployeeIds(ids: string[]): string[] {
  const byNumber = new Map<number, string>(ids.map((id) => [Number(id.slice(4)), id]));
  return [...byNumber.keys()].sort((a, b) => a - b).map((number) => byNumber.get(number)!);
}
