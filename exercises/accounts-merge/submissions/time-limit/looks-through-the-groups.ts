// Keeps a list of people and looks through all of them for each account: O(n²).
export function accountsMerge(accounts: string[][]): string[][] {
  let people: {name: string; addresses: Set<string>}[] = [];
  for (const [name, ...addresses] of accounts) {
    const person = {name: name!, addresses: new Set(addresses)};
    const others: typeof people = [];
    for (const other of people) {
      if (addresses.some((address) => other.addresses.has(address))) {
        for (const address of other.addresses) person.addresses.add(address);
      } else {
        others.push(other);
      }
    }
    people = [...others, person];
  }
  return people.map(({name, addresses}) => [name, ...[...addresses].sort()]);
}
