// Idle objects form a list through an array of indices; objects are entries of arrays.
function ObjectPool(maxTotal, maxIdle) {
  const next = [];
  const holder = [];
  const data = [];
  let head = -1;
  let idle = 0;
  let lent = 0;
  const mine = (who, object) => object < holder.length && holder[object] === who;
  return {
    acquire(who) {
      let object = head;
      if (head >= 0) {
        head = next[head];
        idle--;
      } else {
        if (lent === maxTotal) return null;
        object = holder.length;
      }
      lent++;
      holder[object] = who;
      data[object] = Object.create(null);
      return object;
    },
    release(who, object) {
      if (!mine(who, object)) return false;
      holder[object] = undefined;
      data[object] = undefined;
      lent--;
      if (idle < maxIdle) {
        next[object] = head;
        head = object;
        idle++;
      }
      return true;
    },
    write(who, object, key, value) {
      if (!mine(who, object)) return false;
      data[object][key] = value;
      return true;
    },
    read: (who, object, key) => (mine(who, object) && key in data[object] ? data[object][key] : null),
    stats: () => ({idle, lent, created: holder.length}),
  };
}
