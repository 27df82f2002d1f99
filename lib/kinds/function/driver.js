/* Calls a function exercise's solution with its arguments, and writes what it returns. */
(realm, solution, input) => {
  const value = realm.apply(solution, undefined, input);
  realm.writeValue(value);
};
