import {defineCheck} from '#lib/exercise-sdk/cases';

type Employee = {readonly id: string};

export default defineCheck<[employees: Employee[]], unknown>(([employees], actual, expected) => {
  const no = (reason: string) => ({ok: false, reason}) as const;
  if (!isListOfLists(actual)) return no('is not a list of lists of ids');
  const groupOf = new Map<string, number>();
  for (const [index, group] of actual.entries()) {
    if (group.length === 0) return no('holds an empty group');
    for (const id of group) {
      if (groupOf.has(id)) return no(`holds ${JSON.stringify(id)} more than once`);
      groupOf.set(id, index);
    }
  }
  const missing = employees.find(({id}) => !groupOf.has(id));
  if (missing) return no(`leaves out ${JSON.stringify(missing.id)}`);
  if (groupOf.size > employees.length) return no('holds ids that no employee has');

  for (const group of expected as string[][]) {
    const apart = group.find((id) => groupOf.get(id) !== groupOf.get(group[0]!));
    if (apart !== undefined)
      return no(`keeps ${JSON.stringify(group[0])} and ${JSON.stringify(apart)} apart`);
    const stranger = actual[groupOf.get(group[0]!)!]!.find((id) => !group.includes(id));
    if (stranger !== undefined) {
      return no(`puts ${JSON.stringify(group[0])} and ${JSON.stringify(stranger)} together`);
    }
  }
  return {ok: true};
});

function isListOfLists(value: unknown): value is string[][] {
  return (
    Array.isArray(value) &&
    value.every((group) => Array.isArray(group) && group.every((id) => typeof id === 'string'))
  );
}
