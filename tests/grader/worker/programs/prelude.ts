/**
 * What random programs speak of: values whose use leaves an event in the log. `step` ends every program: after some hundred
 * loop turns and calls it throws, for good.
 */
export const stepsMax = 400;

export const prelude = `
const events = [];
let steps = 0;
function step() { if (++steps > ${stepsMax}) throw 'steps'; return true; }
function show(value, depth = 2) {
  if (typeof value === 'function') return 'function ' + Object.getOwnPropertyDescriptor(value, 'name')?.value + ' ' + Object.getOwnPropertyDescriptor(value, 'length')?.value;
  if (typeof value === 'symbol') return String(value);
  if (typeof value === 'bigint') return value + 'n';
  if (typeof value === 'string') return '"' + value + '"';
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
  if (Error.isError(value)) return value.constructor?.name + '!';
  if (depth === 0) return typeof value;
  const parts = [];
  for (const key of Reflect.ownKeys(value)) {
    const slot = Object.getOwnPropertyDescriptor(value, key);
    parts.push(String(key) + ':' + ('value' in slot ? show(slot.value, depth - 1) : 'accessor'));
  }
  return (Array.isArray(value) ? '[' : '{') + parts.join(' ') + (Array.isArray(value) ? ']' : '}');
}
function log(label, value) { step(); events[events.length] = label + ' ' + show(value); return value; }
function note(label, error) { events[events.length] = label + ' ' + (error?.name ?? '') + show(error); }
function iterable(label, count) {
  return {[Symbol.iterator]() {
    log(label + ' iterator');
    return {
      next(given) { step(); log(label + ' next', given); return count-- > 0 ? {value: count, done: false} : {value: label, done: true}; },
      return(given) { log(label + ' return', given); return {}; },
    };
  }};
}
function broken(way) {
  return {[Symbol.iterator]() { log('broken'); return [1, {}, {next: 1}, {next() { return 1; }}, {get next() { throw log('no next', 1); }}][way]; }};
}
function* counting(label, count) {
  try { for (let at = 0; at < count; at++) log(label + ' sent', yield at); return label; }
  finally { log(label + ' finally'); }
}
async function* later(label, count) {
  try { for (let at = 0; at < count; at++) log(label + ' sent', yield Promise.resolve(at)); return label; }
  finally { log(label + ' finally'); }
}
const watched = new Proxy({x: 1, y: [1, 2], z: {x: 3}}, {
  get(target, key, receiver) { log('get ' + String(key)); return Reflect.get(target, key, receiver); },
  set(target, key, value, receiver) { log('set ' + String(key)); return Reflect.set(target, key, value, receiver); },
  has(target, key) { log('has ' + String(key)); return key in target; },
  deleteProperty(target, key) { log('delete ' + String(key)); return delete target[key]; },
  ownKeys(target) { log('keys'); return Reflect.ownKeys(target); },
  getOwnPropertyDescriptor(target, key) { log('slot ' + String(key)); return Reflect.getOwnPropertyDescriptor(target, key); },
});
const getters = {get x() { return log('x', 1); }, set x(value) { log('x=', value); }, get y() { return log('y', [1, 2, 3]); }, get z() { throw new RangeError('z'); }};
const coerced = {valueOf() { log('valueOf'); return 7; }, toString() { log('toString'); return 'coerced'; }};
const thenable = {get then() { log('then'); return (resolve) => resolve(log('resolved', 5)); }};
const tag = (parts, ...values) => log('tag', [parts.length, parts.raw[0], ...values]);
const returning = {};
class Returning { constructor() { log('Returning'); return returning; } }
class Base {
  constructor(...given) { log('Base ' + (new.target === Base), given); }
  m(...given) { return log('Base.m', given); }
  get x() { return log('Base.x', 1); }
  set x(value) { log('Base.x=', value); }
  static s(given) { return log('Base.s', given); }
}
const list = [3, 1, 2], text = 'abcab', object = {x: 1, y: [4, 5], z: {x: 6}}, none = undefined, nothing = null;
`;

const shown = /const parts = \[\];[\s\S]*?return \(Array/;

/**
 * The same for a program that looks at no descriptors: what does is given built-ins that are charged in another way
 * (lib/languages/javascript/unusual.ts).
 */
export const quietPrelude = prelude
  .replace(
    shown,
    () => `const parts = [];
  for (const key of Object.keys(value)) {
    try { parts.push(key + ':' + show(value[key], depth - 1)); } catch (error) { parts.push(key + ' throws'); }
  }
  return (Array`,
  )
  .replace(/Object\.getOwnPropertyDescriptor\(value, '(\w+)'\)\?\.value/g, 'value.$1')
  .replace(/Reflect\.get\(target, key, receiver\)/, 'target[key]')
  .replace(/return Reflect\.set\([^)]*\)/, 'target[key] = value; return true')
  .replace(/ {2}ownKeys.*\n.*getOwnPropertyDescriptor.*\n/, '');
