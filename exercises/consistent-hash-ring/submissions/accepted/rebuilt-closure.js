// Signed hashes turn the whole circle by half a round, which changes no successor; the ring is rebuilt on a change.
var HashRing = function (pointsPerNode) {
  const hash = (text) => Array.from(text).reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 0x01000193), 0x811c9dc5 | 0);
  const members = [];
  let ring = [];
  const rebuild = () => {
    ring = members
      .toSorted()
      .flatMap((node) => Array.from({length: pointsPerNode}, (_, i) => ({at: hash(i + ':' + node), node})))
      .toSorted((a, b) => a.at - b.at);
  };
  const place = (at, low = 0, high = ring.length) => {
    if (low === high) return low % ring.length;
    const middle = (low + high) >>> 1;
    return ring[middle].at < at ? place(at, middle + 1, high) : place(at, low, middle);
  };
  return {
    addNode(node) {
      if (members.includes(node)) return false;
      members.push(node);
      ring = [];
      return true;
    },
    removeNode(node) {
      if (!members.includes(node)) return false;
      members.splice(members.indexOf(node), 1);
      ring = [];
      return true;
    },
    getNode(key) {
      if (members.length === 0) return null;
      if (ring.length === 0) rebuild();
      return ring[place(hash(key))].node;
    },
    getNodes(key, count) {
      if (members.length === 0) return [];
      if (ring.length === 0) rebuild();
      const found = [];
      for (let i = place(hash(key)), left = ring.length; left > 0 && found.length < count; i++, left--) {
        const {node} = ring[i % ring.length];
        if (!found.includes(node)) found.push(node);
      }
      return found;
    },
  };
};
