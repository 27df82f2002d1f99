/** Prices of calls, by the name that is called; the units are those of prices.ts. */

const dateParts = 'FullYear Month Date Hours Minutes Seconds Milliseconds';
const dateSetters = `setTime setYear ${dateParts.replace(/\w+/g, 'set$& setUTC$&')}`;

/** Methods by the name that they are called by: those that another function in their place would slow down too much. */
export const methodUnits: Readonly<Record<string, number>> = {
  ...named(64, 'set add'),
  ...named(12, 'get has next push'),
  ...named(24, 'delete keys values entries hasOwn hasOwnProperty propertyIsEnumerable'),
  ...named(80, 'sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh hypot'),
  ...named(48, 'exp expm1 log log1p log2 log10 pow cbrt fround'),
  ...named(240, 'then catch finally try'),
  ...named(100, 'test exec match matchAll search replace replaceAll split'),
  ...named(60, 'resolve reject withResolvers bind for'),
  ...named(96, 'defer adopt'),
  ...named(128, 'use'),
  ...named(16, 'call apply subarray'),
  ...named(400, 'raw rawJSON __lookupGetter__ __lookupSetter__'),
  ...named(160, dateSetters),
};
export const functionUnits: Readonly<Record<string, number>> = {
  ...named(60, 'parseInt parseFloat Number String BigInt Symbol'),
  ...named(24, 'Object Array isNaN isFinite'),
};

function named(units: number, names: string): Record<string, number> {
  return Object.fromEntries(names.split(' ').map((name) => [name, units]));
}
