// Reads each number once and sorts pairs with the built-in sort, which is stable.
type Employee = {readonly id: string; readonly key: number};

export function sortEmployeeIds(ids: string[]): string[] {
  const employees: Employee[] = ids.map((id) => ({id, key: Number(id.slice(4))}));
  employees.sort((a, b) => a.key - b.key);
  return employees.map(({id}) => id);
}
