// Adds an account to the first person it shares an address with; two known people who turn out to be one stay apart.
export function accountsMerge(accounts: string[][]): string[][] {
  const personOf = new Map<string, Set<string>>();
  const names = new Map<Set<string>, string>();
  for (const [name, ...addresses] of accounts) {
    const shared = addresses.find((address) => personOf.has(address));
    const person = shared === undefined ? new Set<string>() : personOf.get(shared)!;
    names.set(person, name!);
    for (const address of addresses) {
      person.add(address);
      if (!personOf.has(address)) personOf.set(address, person);
    }
  }
  return [...names].map(([person, name]) => [name, ...[...person].sort()]);
}
