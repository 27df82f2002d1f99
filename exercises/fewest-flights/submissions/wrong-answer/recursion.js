// Follows each flight to its end before the next one, and keeps the first count of an airport.
function fewestFlights(n, flights, source, destination) {
  const next = Array.from({length: n}, () => []);
  for (const [from, to] of flights) next[from].push(to);
  const count = new Array(n).fill(-1);
  const visit = (airport, flown) => {
    if (count[airport] !== -1) return;
    count[airport] = flown;
    for (const to of next[airport]) visit(to, flown + 1);
  };
  visit(source, 0);
  return count[destination];
}
