/**
 * Writes the script that puts metered functions in the place of the built-ins whose work is linear.
 * Each gets a function literal of its own, so that the engine can inline the built-in behind it.
 */

type Group = {
  /** An expression for the object that holds the methods. */
  readonly holder: string;
  readonly methods: string;
  /** A statement that charges before the work… */
  readonly before?: string;
  /** …and one that charges after it, when only the result tells how much it was. */
  readonly after?: string;
};

const array = 'Array.prototype';
const typed = 'Object.getPrototypeOf(Int8Array.prototype)';
const string = 'String.prototype';
const whole = 'elements(lengthOf(this))';
/** Keeps an array-like of enormous length from running before its cost is known. */
const guard = 'if(lengthOf(this)>guardedLength)elements(lengthOf(this))';
const found = 'elements(result<0?lengthOf(this):result)';
const sorting = 'sorting(lengthOf(this),arguments[0])';

const groups: readonly Group[] = [
  {
    holder: array,
    methods:
      'shift unshift reverse fill copyWithin toReversed toSpliced with flat lastIndexOf includes map filter ' +
      'forEach reduce reduceRight flatMap',
    before: whole,
  },
  // These stop early: their callbacks count themselves, and what they skip costs nothing.
  {holder: array, methods: 'find findIndex findLast findLastIndex some every', before: guard},
  {holder: array, methods: 'indexOf', before: guard, after: found},
  {holder: array, methods: 'slice', before: guard, after: 'elements(lengthOf(result))'},
  {holder: array, methods: 'splice', before: 'splicing(this,arguments[0])'},
  {
    holder: array,
    methods: 'concat',
    before: `${guard};concatenating(arguments)`,
    after: 'elements(lengthOf(result))',
  },
  {holder: array, methods: 'join', before: `charge(lengthOf(this)+1)`, after: 'characters(result.length)'},
  {holder: array, methods: 'sort toSorted', before: sorting},
  {
    holder: typed,
    methods:
      'reverse fill copyWithin toReversed with lastIndexOf includes map filter forEach reduce reduceRight join slice',
    before: whole,
  },
  {holder: typed, methods: 'indexOf', after: found},
  {holder: typed, methods: 'set', before: 'elements(lengthOf(arguments[0]))'},
  {holder: typed, methods: 'sort toSorted', before: sorting},
  {
    holder: string,
    methods:
      'includes lastIndexOf replace replaceAll match matchAll search normalize toUpperCase toLowerCase ' +
      'trim trimStart trimEnd localeCompare isWellFormed toWellFormed',
    before: 'characters(lengthOf(this))',
  },
  {holder: string, methods: 'indexOf', after: 'characters(result<0?lengthOf(this):result)'},
  {holder: string, methods: 'startsWith endsWith', before: 'characters(lengthOf(arguments[0]))'},
  {holder: string, methods: 'split', before: whole},
  {holder: string, methods: 'slice substring substr', after: 'characters(result.length)'},
  {holder: string, methods: 'repeat', before: 'characters(lengthOf(this)*(arguments[0]>0?arguments[0]:0))'},
  {holder: string, methods: 'padStart padEnd', before: 'characters(arguments[0]>0?+arguments[0]:0)'},
  {holder: string, methods: 'concat', after: 'characters(result.length)'},
  {
    holder: 'Set.prototype',
    methods: 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom',
    before: 'chargeIterable(this);chargeIterable(arguments[0])',
  },
  {holder: 'Array', methods: 'from', before: 'counting(arguments[0])', after: 'chargeWhole(result)'},
  {holder: 'Object', methods: 'keys values entries getOwnPropertyNames', after: 'charge(result.length+1)'},
  {holder: 'Object', methods: 'assign', before: 'assigning(arguments)'},
  {holder: 'Object', methods: 'fromEntries groupBy', before: 'counting(arguments[0])'},
  {holder: 'Map', methods: 'groupBy', before: 'counting(arguments[0])'},
  {holder: 'Reflect', methods: 'ownKeys', after: 'charge(result.length+1)'},
  {holder: 'JSON', methods: 'parse', before: 'elements(lengthOf(arguments[0]))'},
  {holder: 'JSON', methods: 'stringify', after: 'elements(lengthOf(result))'},
  {holder: 'Function.prototype', methods: 'apply', before: 'elements(lengthOf(arguments[1]))'},
];

const helpers = `
const guardedLength = 10000000;
const sorting = (length, compare) => {
  if (realm.withoutSort) throw new TypeError('the built-in sorts are switched off in this exercise');
  // A comparator of the candidate's counts itself.
  charge(compare === undefined && length > 1 ? length * ceil(log2(length)) : length + 1);
};
const splicing = (target, start) => {
  const length = lengthOf(target);
  let from = +start;
  if (!(from > 0)) from = from < 0 ? (length + from > 0 ? length + from : 0) : 0;
  elements(length > from ? length - from : 0);
};
const concatenating = (items) => {
  for (let i = 0; i < items.length; i++) if (lengthOf(items[i]) > guardedLength) elements(lengthOf(items[i]));
};
const counting = (source) => {
  if (typeof source === 'object' && source !== null && typeof source[iterator] !== 'function') {
    elements(lengthOf(source));
  } else chargeIterable(source);
};
const assigning = (sources) => {
  for (let i = 1; i < sources.length; i++) chargeKeys(sources[i]);
};
const patch = (holder, name, method) => {
  const original = realm.getOwnPropertyDescriptor(holder, name);
  realm.defineProperty(method, 'length', {__proto__: null, value: original.value.length, configurable: true});
  realm.defineProperty(holder, name, {__proto__: null, value: method, writable: true, configurable: true});
  realm.native(method);
};
`;

export function nativesScript(): string {
  let script = '';
  let index = 0;
  for (const {holder, methods, before = '', after} of groups) {
    for (const method of methods.split(' ')) {
      const original = `n${index++}`;
      const call = `apply(${original},this,arguments)`;
      const body =
        after === undefined
          ? `${before};return ${call}`
          : `${before};const result=${call};${after};return result`;
      script += `const ${original}=${holder}.${method};if(${original})patch(${holder},'${method}',{${method}(){${body}}}.${method});\n`;
    }
  }
  const names =
    'apply,charge,elements,characters,lengthOf,chargeIterable,chargeKeys,chargeWhole,ceil,log2,iterator,TypeError';
  return `(realm)=>{const {${names}}=realm;${helpers}${script}}`;
}
