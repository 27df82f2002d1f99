/** Functions of the script that meters built-ins: what several of them charge by, where a length alone does not tell. */
import {resizedBytesMax} from '#lib/grader/limits';

export const nativeHelpers = `
const sorting = (length, compare) => {
  if (realm.withoutSort) throw new TypeError('the built-in sorts are switched off in this exercise');
  // A comparator of the candidate's counts itself.
  charge(compare === undefined && length > 1 ? length * ceil(log2(length)) : length + 1);
};
/** Where a pattern goes on that remembers where it stopped; -1 for any other. */
const positionOf = (pattern) => {
  try {
    const from = isGlobal(pattern) || isSticky(pattern) ? pattern.lastIndex : -1;
    return typeof from === 'number' ? from : -1;
  } catch {
    return -1;
  }
};
const searching = (pattern, text, from, hasFound) => {
  const length = lengthOf(text);
  const start = from > 0 && from < length ? from : 0;
  const end = hasFound && from >= 0 ? positionOf(pattern) : length;
  characters(end > start && end <= length ? end - start : length);
};
/** Only a number tells where it starts: anything else is asked by the built-in, once. */
const splicing = (target, start) => {
  const length = lengthOf(target);
  let from = typeof start === 'number' ? start : 0;
  if (!(from > 0)) from = from < 0 && length + from > 0 ? length + from : 0;
  moved(target, length > from ? length - from : 0);
};
const comparing = (text, start) => (typeof start === 'string' && start.length < text.length ? start.length : text.length);
const patternPrototype = RegExp.prototype;
const patternExec = patternPrototype.exec;
const patternMatch = patternPrototype[Symbol.match];
const {match: matchSymbol} = Symbol;
const isOwn = (value, key) => getOwnPropertyDescriptor(value, key) !== undefined;
const matchOperations = 20;
/** …and handed to a function: of the engine's own, or whosever it is. */
const calledMatchOperations = 32;
const calledOperations = 3;
/** Each made into a result of its own, with its groups. */
const iteratedMatchOperations = 36;
const splitOperations = (separator, pieces) =>
  separator === '' ? 2 : typeof separator === 'string' ? 2 + pieces : matchOperations * pieces;
/** How often a global pattern is found; 0 for a pattern that the candidate has changed, which counts itself. Runs nothing of theirs. */
const occurrences = (text, pattern) => {
  try {
    if (typeof text !== 'string' || !isGlobal(pattern) || getPrototypeOf(pattern) !== patternPrototype) return 0;
    if (patternPrototype.exec !== patternExec || patternPrototype[matchSymbol] !== patternMatch) return 0;
    if (isOwn(pattern, 'exec') || isOwn(pattern, 'flags') || isOwn(pattern, 'global')) return 0;
    if (isOwn(pattern, 'unicode') || isOwn(pattern, 'unicodeSets') || isOwn(pattern, matchSymbol)) return 0;
    const last = pattern.lastIndex;
    if (typeof last !== 'number') return 0;
    const found = apply(patternMatch, pattern, [text]);
    pattern.lastIndex = last;
    return found === null ? 0 : found.length;
  } catch {
    return 0;
  }
};
/** How often a text that is replaced is found in another. */
const countedIn = (text, part) => {
  const step = part.length > 0 ? part.length : 1;
  let count = 0;
  for (let at = indexOf(text, part); at >= 0 && at + step <= text.length; at = indexOf(text, part, at + step)) count++;
  return part.length > 0 ? count : count + 1;
};
/** Charges for each place that was replaced. */
const replacing = (text, pattern, value, isAll) => {
  if (typeof text !== 'string') return;
  // A value with a dollar in it stands for another text; a function of the candidate's counts itself.
  const calls = typeof value === 'function';
  if (typeof pattern !== 'string') {
    const found = occurrences(text, pattern);
    return charge((calls && isBuiltIn(value) ? calledMatchOperations : matchOperations) * found);
  }
  const each = calls ? calledOperations : typeof value === 'string' && indexOf(value, '$') >= 0 ? 5 : 2;
  charge(each * (isAll ? countedIn(text, pattern) : 1));
};
/** Of an object that is made of entries, where each is read and put into a table. */
const entryOperations = 3;
const setOf = (value) => {
  try {
    return setSize(value);
  } catch {
    return 0;
  }
};
/** What the engine's own walk over keys and values costs for each. */
const reviverOperations = 18;
const replacerOperations = 20;
/** For each item; what each group costs is charged when they are known. */
const grouping = (given) => {
  if (given.length > 0) given[0] = walkable(given[0], isBuiltIn(given[1]) ? 4 : 1);
};
/** Digits of another base than a power of two are found by dividing: measured from 20 to 100,000 digits. */
const converted = (digits, radix) => {
  if (radix === 2 || radix === 4 || radix === 8 || radix === 16 || radix === 32) return characters(digits);
  charge(2 + floor((digits * sqrt(digits)) / 47));
};
const canHoldMore = (value) => typeof value === 'object' ? value !== null : typeof value === 'function';
const making = (given) => {
  if (given.length === 0) return;
  const source = given[0];
  given[0] = given.length === 1 && isBounded(source) ? spreadable(source) : listable(source);
  // Each element is looked up, and put into a list of unknown size.
  const size = lengthOf(source);
  charge(size + (size - (size % 2)) / 2);
  if (given.length > 1 && isBuiltIn(given[1])) charge(lengthOf(given[0]) + 1);
};
/* No heap counts these bytes, and the watchdog sees them late: what no program may have is refused when it is asked for. */
const fitting = (bytes) => {
  if (bytes > ${resizedBytesMax}) throw new RangeError('Array buffer allocation failed');
};
const mapping = (given, result) => {
  if (given.length > 1 && isBuiltIn(given[1])) charge(3 * lengthOf(result));
};
/** For what waits for each item of its first argument: what one costs, in a list and of an iterator. */
const awaiting = (given, listed, stepped, isAsync) => {
  startCharges();
  if (given.length > 0) given[0] = (isAsync ? awaitable : walkable)(given[0], listed, stepped);
};
/** A list of a class of the candidate's is made by its constructor, and each element is defined in it like a property of an object. */
const listPrototype = Array.prototype;
const ofClassOperations = 16;
const ofClass = (result) => {
  if (isArray(result) && !isProxy(result) && getPrototypeOf(result) !== listPrototype) charge(ofClassOperations * result.length);
};
/** After what is charged for them, which must not ask what stands in their place. */
const speaking = (given, place) => {
  if (given.length > place) given[place] = languages(given[place]);
};
/** The keys of a list are texts that are made for it. */
const assignedOperations = 6;
const assigning = (sources) => {
  for (let i = 1; i < sources.length; i++) {
    const source = sources[i];
    chargeKeys(source, isArray(source) || isView(source) ? assignedOperations : 0);
  }
};
/** A list that was made through a view, with the object itself where the view would be seen. */
const restored = (list, view, self) => {
  if (!isArray(self) && list[0] === view) list[0] = Object(self);
  return list;
};
/** For the pieces between which \`String.raw\` puts its arguments: as many as they claim to be. */
const piecing = (given) => {
  if (given === undefined || given === null) return given;
  return {
    __proto__: null,
    get raw() {
      const {raw} = Object(given);
      charge(12 + 2 * lengthOf(raw));
      return walked(raw, true);
    },
  };
};
const textOf = (value) => \`\${value}\`;
const isError = Error.isError;
const errorOperations = 48;
const constructed = (result) => charge(isError(result) ? errorOperations : 2);
/** The same arguments with another at one place. */
const exchanged = (given, place, value) => {
  const list = {__proto__: null, length: given.length};
  for (let i = 0; i < given.length; i++) list[i] = i === place ? value : given[i];
  return list;
};
/** An iterator that is charged for every step that is asked of it. */
const stepping = (iterator) => {
  if (typeof iterator !== 'object' && typeof iterator !== 'function' || iterator === null) return iterator;
  charge(16);
  return {
    __proto__: null,
    get next() {
      const next = iterator.next;
      if (typeof next !== 'function') return next;
      return () => {
        charge(8);
        return apply(next, iterator, []);
      };
    },
    get return() {
      const method = iterator.return;
      return method === undefined || method === null ? undefined : () => apply(method, iterator, []);
    },
  };
};
`;
