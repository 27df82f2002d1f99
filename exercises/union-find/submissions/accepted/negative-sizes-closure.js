// A constructor function with closures; one array holds a parent, or minus the size at a root. Two-pass compression.
function UnionFind(n) {
  const link = new Int32Array(n).fill(-1);
  let sets = n;

  function rootOf(item) {
    let root = item;
    while (link[root] >= 0) root = link[root];
    while (link[item] >= 0) {
      const next = link[item];
      link[item] = root;
      item = next;
    }
    return root;
  }

  this.union = function (a, b) {
    let x = rootOf(a);
    let y = rootOf(b);
    if (x === y) return false;
    if (link[x] > link[y]) {
      const swap = x;
      x = y;
      y = swap;
    }
    link[x] += link[y];
    link[y] = x;
    sets -= 1;
    return true;
  };
  this.connected = (a, b) => rootOf(a) === rootOf(b);
  this.count = () => sets;
}
