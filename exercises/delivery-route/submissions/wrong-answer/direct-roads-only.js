// Knows only roads that join a depot and a customer, as if there were no places between them.
function deliveryRoutes(roads, depots, customers) {
  return customers.map((customer) => {
    if (depots.includes(customer)) return {depot: customer, distance: 0, path: [customer]};
    let best = null;
    for (const [place1, place2, length] of roads) {
      const depot = place1 === customer ? place2 : place2 === customer ? place1 : undefined;
      if (!depots.includes(depot)) continue;
      if (!best || length < best.distance) best = {depot, distance: length, path: [depot, customer]};
    }
    return best;
  });
}
