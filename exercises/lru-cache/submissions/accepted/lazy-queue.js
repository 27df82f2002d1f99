// Keeps every use in a queue with its number; eviction skips uses that a later one has made stale.
function LRUCache(capacity) {
  const values = new Map();
  const lastUse = new Map();
  const uses = [];
  let head = 0;
  const use = (key) => {
    lastUse.set(key, uses.length);
    uses.push(key);
  };
  return {
    get: (key) => {
      if (!values.has(key)) return -1;
      use(key);
      return values.get(key);
    },
    put: (key, value) => {
      if (!values.has(key) && values.size === capacity) {
        while (lastUse.get(uses[head]) !== head) head++;
        values.delete(uses[head]);
        lastUse.delete(uses[head]);
        head++;
      }
      values.set(key, value);
      use(key);
    },
  };
}
