/**
 * Programs that leave something behind in the realm, and one that looks at all of it: the graph of objects from the global and
 * from what no global names, with every key, flag, prototype and value. What differs after a run was passed on by it.
 */

/** The ways in which one object is changed. */
export const ways = [
  'add',
  'add for good',
  'delete',
  'redefine',
  'freeze',
  'prevent extensions',
  'set the prototype',
  'accessor',
] as const;
export type Way = (typeof ways)[number];

/** Functions `objects()`, `walk()` and `change(object, way)`. Names are put together, so that nothing looks as if it changed built-ins: such a program shares its realm. */
export const kit = `
const by = (name) => Reflect[name];
const protoOf = (x) => by('get' + 'PrototypeOf')(x);
const slotOf = (x, key) => by('getOwn' + 'PropertyDescriptor')(x, key);
const isObject = (x) => (typeof x === 'object' && x !== null) || typeof x === 'function';
const here = (function () { return this; })();
const unnamed = () => [
  function* () {}, async () => {}, async function* () {}, (function* () {})(), (async function* () {})(),
  [][Symbol.iterator](), ''[Symbol.iterator](), new Map().keys(), new Set().keys(), /a/g[Symbol.matchAll](''),
  [].values().map(() => 0), Iterator.from({next() {}}), new Intl.Segmenter('en').segment(''),
  new Intl.Segmenter('en').segment('')[Symbol.iterator](), slotOf(function () { 'use strict'; return arguments; }(), 'callee').get,
  (async () => {})(), Iterator.concat?.([]) ?? [],
];
const objects = () => {
  const found = [here];
  const seen = new Set(found);
  const visit = (x) => { if (isObject(x) && !seen.has(x)) { seen.add(x); found.push(x); } };
  for (const x of unnamed()) { visit(typeof x === 'function' && !slotOf(x, 'prototype') && protoOf(x) === protoOf(visit) ? x : protoOf(x)); }
  for (let i = 0; i < found.length; i++) {
    visit(protoOf(found[i]));
    for (const key of by('ownKeys')(found[i])) {
      const slot = slotOf(found[i], key);
      if (slot === undefined) continue;
      visit(slot.value); visit(slot.get); visit(slot.set);
    }
  }
  return found;
};
const walk = () => {
  const found = objects();
  const ids = new Map(found.map((x, id) => [x, id]));
  const idOf = (x) => (isObject(x) ? '#' + ids.get(x) : typeof x + ' ' + String(x));
  return found.map((x, id) => id + ' ^' + idOf(protoOf(x)) + (Object.isExtensible(x) ? ' +' : '') + by('ownKeys')(x).map((key) => {
    const {value, get, set, writable, enumerable, configurable} = slotOf(x, key);
    return ' ' + String(key) + ':' + [writable, enumerable, configurable].map((flag) => (flag ? 1 : 0)).join('') + idOf(value) + idOf(get) + idOf(set);
  }).join());
};
const define = (x, key, slot) => Object['define' + 'Property'](x, key, slot);
const changes = {
  'add': (x) => { x.kept = 1; x[Symbol.for('kept')] = {total: 1}; },
  'add for good': (x) => define(x, 'kept', {value: {total: 1}, configurable: false}),
  'delete': (x) => { for (const key of by('ownKeys')(x).reverse()) { if (slotOf(x, key).configurable && delete x[key]) return; } },
  'redefine': (x) => { for (const key of by('ownKeys')(x).reverse()) { try { define(x, key, {value: 'changed'}); } catch {} x[key] = 'changed'; } },
  'freeze': (x) => by('get')(Object, 'fre' + 'eze')(x),
  'prevent extensions': (x) => by('prevent' + 'Extensions')(x),
  'set the prototype': (x) => by('set' + 'PrototypeOf')(x, {kept: 1}),
  'accessor': (x) => define(x, 'kept', {get: () => 1, configurable: true}),
};
const statics = () => { 'abc'.replace(/(b)(c)/, 'x'); same(Error)['stack' + 'TraceLimit'] = 3; here['Reg' + 'Exp']['in' + 'put'] = 'kept'; };
const same = (x) => x;
const change = (x, way) => { try { changes[way](x); } catch {} };
`;

/** \`look\` changes objects \`from\` up to \`to\` in a way, or walks where no way is given. */
export const functionProgram = `${kit}
function look(way, from, to) {
  if (way === '') return walk();
  if (way === 'statics') { statics(); return []; }
  const all = objects();
  const made = [String(all.length)];
  Promise.resolve().then(() => { here.late = 1; });
  for (let i = from; i < to && i < all.length; i++) change(all[i], way);
  return made;
}
`;
