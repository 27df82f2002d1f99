// A closure; readers stand in line as well, and the lock is tried again after each wait.
const AtomicCounter = function (store) {
  const held = {__proto__: null};
  const exclusively = async (key, body) => {
    while (held[key]) await held[key];
    let free;
    held[key] = new Promise((resolve) => {
      free = resolve;
    });
    try {
      return await body();
    } finally {
      held[key] = undefined;
      free();
    }
  };
  const current = async (key) => {
    const value = await store.get(key);
    return value === undefined ? 0 : value;
  };
  this.increment = (key, by) =>
    exclusively(key, async () => {
      const value = (await current(key)) + by;
      await store.set(key, value);
      return value;
    });
  this.read = (key) => exclusively(key, () => current(key));
};
