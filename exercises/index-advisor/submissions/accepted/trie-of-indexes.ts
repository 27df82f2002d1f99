// Keeps all indexes in a tree of columns and walks it: any open column of equality first, then the tail.
type Query = {equals: string[]; range: string | null; orderBy: string[]};
type Node = Map<string, Node>;

function adviseIndexes(distinct: Record<string, number>, existing: string[][], queries: Query[]): string[][] {
  const root: Node = new Map();
  const insert = (index: string[]): void => {
    let node = root;
    for (const column of index) {
      if (!node.has(column)) node.set(column, new Map());
      node = node.get(column)!;
    }
  };
  const served = (node: Node, open: ReadonlySet<string>, tail: string[]): boolean => {
    if (open.size > 0) {
      for (const column of open) {
        const next = node.get(column);
        if (next && served(next, new Set([...open].filter((other) => other !== column)), tail)) return true;
      }
      return false;
    }
    let here: Node | undefined = node;
    for (const column of tail) here = here?.get(column);
    return here !== undefined;
  };

  existing.forEach(insert);
  const advised: string[][] = [];
  for (const {equals, range, orderBy} of queries) {
    const fixed = new Set(equals);
    const order = orderBy.filter((column) => !fixed.has(column));
    const tail = range === null || order[0] === range ? order : [range];
    if (served(root, fixed, tail)) continue;
    const first = [...equals].sort().sort((a, b) => distinct[b]! - distinct[a]!);
    advised.push(first.concat(tail));
    insert(advised.at(-1)!);
  }
  const keys = advised.map((index) => `${index.join(' ')} `);
  return advised.filter((_, i) => !keys.some((key, j) => i !== j && key.startsWith(keys[i]!)));
}
