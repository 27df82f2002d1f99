/** Which built-ins are metered, and what each charges: in the words of native-helpers.ts and charges.js. */
import {given, listGroups, whole} from '#lib/grader/worker/realm/list-prices';
import type {Group} from '#lib/grader/worker/realm/native-group';

const typedMaker = 'Object.getPrototypeOf(Int8Array)';
const string = 'String.prototype';

/*
 * What stays uncounted is listed in tests/grader/worker/surface.ts. Instead of `RegExp.prototype.exec`, calls of that name are
 * metered where they are written: another function in its place makes replace, match and split ten times slower. A program that
 * reaches for it in any other way gets that function all the same (`around.js`).
 */
export const groups: readonly Group[] = [
  ...listGroups,
  {
    holder: string,
    methods:
      'includes lastIndexOf toUpperCase toLowerCase trim trimStart trimEnd ' +
      'trimLeft trimRight isWellFormed toWellFormed anchor big blink bold fixed fontcolor fontsize italics link small ' +
      'strike sub sup',
    on: 'text',
    before: 'characters(self.length)',
  },
  {holder: string, methods: 'normalize', on: 'text', before: 'charge(4);elements(2*self.length)'},
  {
    holder: string,
    methods: 'replace',
    before: 'characters(lengthOf(self))',
    after: 'replacing(self,arguments[0],arguments[1],false)',
  },
  {
    holder: string,
    methods: 'replaceAll',
    before: 'characters(lengthOf(self))',
    after: 'replacing(self,arguments[0],arguments[1],true)',
  },
  {
    holder: string,
    methods: 'match',
    before: 'characters(lengthOf(self))',
    after: 'charge(8*lengthOf(result))',
  },
  {
    holder: string,
    methods: 'matchAll',
    before: 'characters(lengthOf(self));charge(8+iteratedMatchOperations*occurrences(self,arguments[0]))',
  },
  {holder: string, methods: 'search', before: 'characters(lengthOf(self))'},
  // A list of languages is walked over as well.
  {
    holder: string,
    methods: 'toLocaleUpperCase toLocaleLowerCase',
    on: 'text',
    before: `charge(arguments[0]===undefined?1:16);elements(self.length);elements(${given});speaking(arguments,0)`,
  },
  {
    holder: string,
    methods: 'localeCompare',
    on: 'text',
    before: `charge(2);characters(self.length+${given});elements(lengthOf(arguments[1]));speaking(arguments,1)`,
  },
  {holder: string, methods: 'indexOf', on: 'text', after: 'characters(result<0?self.length:result)'},
  {
    holder: string,
    methods: 'startsWith endsWith',
    on: 'text',
    before: 'characters(comparing(self,arguments[0]))',
  },
  {
    holder: string,
    methods: 'split',
    before: whole,
    after: 'charge(splitOperations(arguments[0],lengthOf(result)))',
  },
  {holder: string, methods: 'slice substring substr', on: 'text', after: 'characters(result.length)'},
  {holder: string, methods: 'repeat padStart padEnd', on: 'text', after: 'characters(result.length)'},
  {holder: string, methods: 'concat', on: 'text', after: 'characters(result.length)'},
  {
    holder: 'Set.prototype',
    methods: 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom',
    before: 'if(arguments.length>0)arguments[0]=setLike(arguments[0]);charge(2*setOf(self)+1)',
  },
  {holder: 'Set.prototype', methods: 'forEach', calls: true},
  {holder: 'Map.prototype', methods: 'forEach', calls: true},
  {
    holder: 'Array',
    methods: 'from',
    before: 'making(arguments)',
    after: 'mapping(arguments,result)',
  },
  {holder: 'Object', methods: 'keys values getOwnPropertyNames', after: 'chargeKeyed(result.length)'},
  {holder: 'Object', methods: 'entries', after: 'chargeKeyed(3*result.length)'},
  {
    holder: 'Object',
    methods: 'getOwnPropertySymbols freeze seal preventExtensions isFrozen isSealed',
    before: 'chargeKeys(arguments[0])',
  },
  {
    holder: 'Object',
    methods: 'getOwnPropertyDescriptors',
    before: 'chargeKeys(arguments[0])',
    after: 'charge(6*keys(result).length)',
  },
  {holder: 'Object', methods: 'create', before: 'charge(2);chargeKeys(arguments[1],18)'},
  {holder: 'Object', methods: 'defineProperties', before: 'charge(4);chargeKeys(arguments[1],18)'},
  {holder: 'Object', methods: 'assign', before: 'assigning(arguments)'},
  {holder: 'Object', methods: 'defineProperty', before: 'charge(12)'},
  {holder: 'Object', methods: 'setPrototypeOf', before: 'charge(16)'},
  {holder: 'Object', methods: 'getOwnPropertyDescriptor', before: 'charge(8)'},
  {
    holder: 'Object',
    methods: 'fromEntries',
    before: 'if(arguments.length>0)arguments[0]=walkable(arguments[0],entryOperations)',
  },
  {
    holder: 'Object',
    methods: 'groupBy',
    before: 'grouping(arguments)',
    after: 'charge(10*keys(result).length)',
  },
  {
    holder: 'Map',
    methods: 'groupBy',
    before: 'grouping(arguments)',
    after: 'charge(4*mapSize(result))',
  },
  {holder: 'Iterator', methods: 'concat', before: 'charge(8+8*arguments.length)'},
  {holder: 'Date', methods: 'parse', before: `charge(24);characters(${given})`},
  {
    holder: 'Reflect',
    methods: 'apply',
    takes: 2,
    takesObject: true,
    before: 'elements(lengthOf(arguments[2]))',
  },
  {
    holder: 'Reflect',
    methods: 'construct',
    takes: 1,
    takesObject: true,
    before: 'elements(lengthOf(arguments[1]))',
    after: 'constructed(result)',
  },
  {holder: 'Reflect', methods: 'ownKeys', after: 'charge(4*result.length+1)'},
  {holder: 'Reflect', methods: 'defineProperty getOwnPropertyDescriptor', before: 'charge(8)'},
  {holder: 'Reflect', methods: 'setPrototypeOf', before: 'charge(16)'},
  {
    holder: 'JSON',
    methods: 'parse',
    before: `charge(typeof arguments[1]==='function'?40:6);elements(${given})`,
    counts: 'reviverOperations',
  },
  {
    holder: 'JSON',
    methods: 'stringify',
    before: "charge(isArray(arguments[1])?4+6*lengthOf(arguments[1]):typeof arguments[1]==='function'?60:6)",
    counts: 'replacerOperations',
    after: 'elements(lengthOf(result))',
  },
  {
    holder: 'Function.prototype',
    methods: 'apply',
    takes: 1,
    takesObject: true,
    before: 'elements(lengthOf(arguments[1]))',
  },
  {
    holder: 'RegExp.prototype',
    methods: 'test',
    before: 'const from=positionOf(self)',
    after: 'searching(self,arguments[0],from,result)',
  },
  {holder: 'RegExp.prototype', methods: 'compile', before: 'charge(64);compiling(arguments[0])'},
  {holder: 'RegExp', methods: 'escape', before: `charge(4);elements(${given})`},
  {holder: 'BigInt.prototype', methods: 'toString', after: 'converted(result.length,arguments[0])'},
  {
    holder: 'BigInt.prototype',
    methods: 'toLocaleString',
    before: `charge(1000);elements(${given});speaking(arguments,0)`,
    after: 'converted(result.length)',
  },
  {holder: 'Number.prototype', methods: 'toString', before: 'charge(1)'},
  {holder: 'Number.prototype', methods: 'toFixed toPrecision toExponential', before: 'charge(6)'},
  {
    holder: 'Number.prototype',
    methods: 'toLocaleString',
    before: `charge(1000);elements(${given});speaking(arguments,0)`,
  },
  {
    holder: 'Date.prototype',
    methods: 'toLocaleString toLocaleDateString toLocaleTimeString',
    before: `charge(8000);elements(${given});speaking(arguments,0)`,
  },
  {
    holder: 'Date.prototype',
    methods: 'toString toDateString toTimeString toISOString toUTCString toGMTString toJSON',
    before: 'charge(40)',
  },
  {holder: 'Error', methods: 'captureStackTrace', before: 'charge(100)'},
  {holder: 'Array', methods: 'of', before: 'charge(5);elements(arguments.length)'},
  {holder: typedMaker, methods: 'of', before: 'elements(arguments.length)'},
  {holder: typedMaker, methods: 'from', before: 'making(arguments)'},
  {holder: 'String', methods: 'raw', before: 'if(arguments.length>0)arguments[0]=piecing(arguments[0])'},
  {holder: 'String', methods: 'fromCharCode fromCodePoint', before: 'characters(arguments.length)'},
  // The result of an iterator's method is a generator of the engine's: what it asks of the iterator below is counted.
  {
    holder: 'Iterator.prototype',
    methods: 'map filter flatMap reduce forEach some every find toArray take drop',
    on: 'iterator',
  },
  {holder: 'Array', methods: 'fromAsync', before: 'charge(60);awaiting(arguments,60,160,true)'},
  {
    holder: 'Promise',
    methods: 'all allSettled any race',
    before: 'charge(40);awaiting(arguments,24,24,false)',
  },
  // A collector looks at each of these again.
  {holder: 'WeakMap.prototype', methods: 'set getOrInsert getOrInsertComputed', before: 'charge(8)'},
  {holder: 'WeakSet.prototype', methods: 'add', before: 'charge(8)'},
  {
    holder: 'globalThis',
    methods: 'encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape',
    before: `characters(${given})`,
  },
  {
    holder: 'ArrayBuffer.prototype',
    methods: 'transfer transferToFixedLength',
    before: 'fitting(arguments[0])',
    after: 'characters(bytesOf(result))',
  },
  {holder: 'ArrayBuffer.prototype', methods: 'slice', after: 'characters(bytesOf(result))'},
  {holder: 'ArrayBuffer.prototype', methods: 'resize', before: 'fitting(arguments[0])'},
  {holder: 'Uint8Array', methods: 'fromBase64 fromHex', before: `characters(${given})`},
  {holder: 'Uint8Array.prototype', methods: 'setFromBase64 setFromHex', before: `characters(${given})`},
  {holder: 'Uint8Array.prototype', methods: 'toBase64 toHex', before: 'characters(lengthOf(self))'},
];
