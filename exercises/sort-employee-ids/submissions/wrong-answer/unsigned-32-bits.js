// Keeps the keys in a Uint32Array: from 4294967296 on they start again at 0.
function sortEmployeeIds(ids) {
  const keys = Uint32Array.from(ids, (id) => Number(id.slice(4)));
  const order = ids.map((_, place) => place);
  order.sort((a, b) => keys[a] - keys[b]);
  return order.map((place) => ids[place]);
}
