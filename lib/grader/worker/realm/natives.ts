/**
 * Writes the script that puts metered functions in the place of the built-ins whose work is linear.
 * Each gets a function literal of its own, so that the engine can inline the built-in behind it.
 */

import {resizedBytesMax} from '#lib/grader/limits';

/** The objects that hold the methods, by the expression that names them in the realm; this engine's own tell what they have. */
const holders = {
  globalThis,
  Object,
  Array,
  String,
  Map,
  Promise,
  Reflect,
  JSON,
  RegExp,
  Uint8Array,
  'Array.prototype': Array.prototype,
  'String.prototype': String.prototype,
  'Set.prototype': Set.prototype,
  'Function.prototype': Function.prototype,
  'RegExp.prototype': RegExp.prototype,
  'BigInt.prototype': BigInt.prototype,
  'Iterator.prototype': Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object,
  'ArrayBuffer.prototype': ArrayBuffer.prototype,
  'Uint8Array.prototype': Uint8Array.prototype,
  'Object.getPrototypeOf(Int8Array)': Object.getPrototypeOf(Int8Array) as object,
  'Object.getPrototypeOf(Int8Array.prototype)': Object.getPrototypeOf(Int8Array.prototype) as object,
};
type Holder = keyof typeof holders;

type Group = {
  readonly holder: Holder;
  readonly methods: string;
  /** A statement that charges before the work… */
  readonly before?: string;
  /** …and one that charges after it, when only the result tells how much it was. */
  readonly after?: string;
};

const array = 'Array.prototype';
const typed = 'Object.getPrototypeOf(Int8Array.prototype)';
const typedMaker = 'Object.getPrototypeOf(Int8Array)';
const string = 'String.prototype';
const whole = 'elements(lengthOf(this))';
/** Keeps an array-like of enormous length from running before its cost is known. */
const guard = 'if(lengthOf(this)>guardedLength)elements(lengthOf(this))';
const found = 'elements(result<0?lengthOf(this):result)';
const sorting = 'sorting(lengthOf(this),arguments[0])';

/*
 * What stays uncounted is listed in tests/grader/worker/surface.ts. Instead of `RegExp.prototype.exec`, calls of that name are
 * metered where they are written: another function in its place makes replace, match and split ten times slower.
 */
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
      'toLocaleUpperCase toLocaleLowerCase trim trimStart trimEnd trimLeft trimRight isWellFormed toWellFormed anchor big blink bold ' +
      'fixed fontcolor fontsize italics link small strike sub sup',
    before: 'characters(lengthOf(this))',
  },
  {holder: string, methods: 'localeCompare', before: 'characters(lengthOf(this)+lengthOf(arguments[0]))'},
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
  {
    holder: 'Object',
    methods:
      'getOwnPropertyDescriptors getOwnPropertySymbols freeze seal preventExtensions isFrozen isSealed',
    before: 'chargeKeys(arguments[0])',
  },
  {holder: 'Object', methods: 'create defineProperties', before: 'chargeKeys(arguments[1])'},
  {holder: 'Object', methods: 'assign', before: 'assigning(arguments)'},
  {holder: 'Object', methods: 'fromEntries groupBy', before: 'counting(arguments[0])'},
  {holder: 'Map', methods: 'groupBy', before: 'counting(arguments[0])'},
  {holder: 'Reflect', methods: 'apply', before: 'elements(lengthOf(arguments[2]))'},
  {holder: 'Reflect', methods: 'construct', before: 'elements(lengthOf(arguments[1]))'},
  {holder: 'Reflect', methods: 'ownKeys', after: 'charge(result.length+1)'},
  {holder: 'JSON', methods: 'parse', before: 'elements(lengthOf(arguments[0]))'},
  {holder: 'JSON', methods: 'stringify', after: 'elements(lengthOf(result))'},
  {holder: 'Function.prototype', methods: 'apply', before: 'elements(lengthOf(arguments[1]))'},
  {
    holder: 'RegExp.prototype',
    methods: 'test',
    before: 'const from=positionOf(this)',
    after: 'searching(this,arguments[0],from,result)',
  },
  {holder: 'RegExp', methods: 'escape', before: 'characters(lengthOf(arguments[0]))'},
  {holder: 'BigInt.prototype', methods: 'toString toLocaleString', after: 'characters(result.length)'},
  {holder: 'Array', methods: 'of', before: 'elements(arguments.length)'},
  {holder: typedMaker, methods: 'of', before: 'elements(arguments.length)'},
  {holder: typedMaker, methods: 'from', before: 'counting(arguments[0])', after: 'chargeWhole(result)'},
  {holder: 'String', methods: 'fromCharCode fromCodePoint', before: 'characters(arguments.length)'},
  {holder: array, methods: 'toLocaleString', before: whole},
  {holder: typed, methods: 'toLocaleString', before: whole},
  {
    holder: 'Iterator.prototype',
    methods: 'toArray',
    after: 'elements(lengthOf(result))',
  },
  {holder: 'Array', methods: 'fromAsync', before: 'gathering(arguments[0])'},
  {holder: 'Promise', methods: 'all allSettled any race', before: 'gathering(arguments[0])'},
  {
    holder: 'globalThis',
    methods: 'encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape',
    before: 'characters(lengthOf(arguments[0]))',
  },
  {
    holder: 'ArrayBuffer.prototype',
    methods: 'transfer transferToFixedLength',
    before: 'fitting(arguments[0])',
    after: 'characters(bytesOf(result))',
  },
  {holder: 'ArrayBuffer.prototype', methods: 'slice', after: 'characters(bytesOf(result))'},
  {holder: 'ArrayBuffer.prototype', methods: 'resize', before: 'fitting(arguments[0])'},
  {holder: 'Uint8Array', methods: 'fromBase64 fromHex', before: 'characters(lengthOf(arguments[0]))'},
  {
    holder: 'Uint8Array.prototype',
    methods: 'setFromBase64 setFromHex',
    before: 'characters(lengthOf(arguments[0]))',
  },
  {holder: 'Uint8Array.prototype', methods: 'toBase64 toHex', before: 'characters(lengthOf(this))'},
];

/** `holder.method` of all that is charged. */
export const chargedNatives: readonly string[] = groups.flatMap(({holder, methods}) =>
  methods.split(' ').map((method) => `${holder}.${method}`),
);

const helpers = `
const guardedLength = 10000000;
const sorting = (length, compare) => {
  if (realm.withoutSort) throw new TypeError('the built-in sorts are switched off in this exercise');
  // A comparator of the candidate's counts itself.
  charge(compare === undefined && length > 1 ? length * ceil(log2(length)) : length + 1);
};
/** Where a pattern goes on that remembers where it stopped; -1 for any other. */
const positionOf = (pattern) => {
  try {
    return isGlobal(pattern) || isSticky(pattern) ? pattern.lastIndex : -1;
  } catch {
    return -1;
  }
};
const searching = (pattern, text, from, hasFound) => {
  const length = lengthOf(text);
  const start = from > 0 && from < length ? from : 0;
  const end = hasFound && from >= 0 ? pattern.lastIndex : length;
  characters(end > start && end <= length ? end - start : length);
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
/* No heap counts these bytes, and the watchdog sees them late: what no program may have is refused when it is asked for. */
const fitting = (bytes) => {
  if (bytes > ${resizedBytesMax}) throw new RangeError('Array buffer allocation failed');
};
const gathering = (source) => {
  counting(source);
  startCharges();
};
const assigning = (sources) => {
  for (let i = 1; i < sources.length; i++) chargeKeys(sources[i]);
};
`;

export function nativesScript(): string {
  let script = '';
  let index = 0;
  for (const {holder, methods, before = '', after} of groups) {
    const made = `m${index}`;
    let literals = '';
    let puts = '';
    for (const method of methods.split(' ')) {
      const parameters = parametersOf(holder, method);
      if (parameters === undefined) continue;
      const original = `n${index++}`;
      script += `const ${original}=${holder}.${method};\n`;
      const call = `apply(${original},this,arguments)`;
      const body =
        after === undefined
          ? `${before};return ${call}`
          : `${before};const result=${call};${after};return result`;
      literals += `${method}(${parameters}){${body}},\n`;
      // Nothing of the candidate's has run: an assignment changes the value and leaves the rest of the property as it was.
      puts += `${holder}.${method}=${made}.${method};native(${made}.${method});\n`;
    }
    if (literals !== '') script += `const ${made}={${literals}};\n${puts}`;
  }
  const names =
    'apply,isGlobal,isSticky,bytesOf,startCharges,charge,elements,characters,lengthOf,chargeIterable,chargeKeys,chargeWhole,ceil,log2,iterator,native,TypeError,RangeError';
  return `(realm)=>{const {${names}}=realm;${helpers}${script}}`;
}

/** As many as the built-in declares, so that its `length` is the same; undefined where this engine has no such method. */
function parametersOf(holder: Holder, method: string): string | undefined {
  const original: unknown = Reflect.get(holders[holder], method);
  if (typeof original !== 'function') return undefined;
  return Array.from({length: original.length}, (_, place) => `$${place}`).join(',');
}
