/*
 * Plain lists without a prototype, which no setter of the candidate's can see. Parts are read in the order of their names:
 * the others find these.
 */
(realm) => {
  realm.list = () => ({__proto__: null, length: 0});
  realm.push = (items, item) => {
    items[items.length++] = item;
  };
};
