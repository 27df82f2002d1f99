/** Places of nodes in a drawing: as far right as the longest way of calls to them. Total for any edges without circles. */

type Place = {readonly column: number; readonly row: number};

export function placeNodes(
  ids: readonly string[],
  edges: ReadonlyArray<{readonly from: string; readonly to: string}>,
): ReadonlyMap<string, Place> {
  const columns = new Map(ids.map((id) => [id, 0]));
  // As many rounds as there are nodes settle every way that has no circle.
  for (let round = 0; round < ids.length; round++) {
    for (const {from, to} of edges) {
      const next = (columns.get(from) ?? 0) + 1;
      if (next > (columns.get(to) ?? 0) && next < ids.length) columns.set(to, next);
    }
  }
  const rows = new Map<number, number>();
  return new Map(
    ids.map((id) => {
      const column = columns.get(id) ?? 0;
      const row = rows.get(column) ?? 0;
      rows.set(column, row + 1);
      return [id, {column, row}];
    }),
  );
}
