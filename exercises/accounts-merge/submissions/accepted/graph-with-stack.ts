// Addresses as nodes; those of one account hang on its first one, and a search with a stack collects each person.
export function accountsMerge(accounts: string[][]): string[][] {
  const links = new Map<string, Set<string>>();
  const link = (from: string, to: string): void => {
    const known = links.get(from);
    if (known) known.add(to);
    else links.set(from, new Set([to]));
  };
  for (const [, first, ...others] of accounts) {
    link(first!, first!);
    for (const other of others) {
      link(first!, other);
      link(other, first!);
    }
  }

  const seen = new Set<string>();
  const people: string[][] = [];
  for (const [name, first] of accounts) {
    if (seen.has(first!)) continue;
    seen.add(first!);
    const stack = [first!];
    const addresses: string[] = [];
    while (stack.length > 0) {
      const address = stack.pop()!;
      addresses.push(address);
      for (const next of links.get(address)!) {
        if (seen.has(next)) continue;
        seen.add(next);
        stack.push(next);
      }
    }
    people.push([name!, ...addresses.sort()]);
  }
  return people;
}
