/** What the methods of lists and of typed arrays charge: in the words of native-helpers.ts and charges.js. */
import type {Group} from '#lib/grader/worker/realm/native-group';

const array = 'Array.prototype';
const typed = 'Object.getPrototypeOf(Int8Array.prototype)';
/** A charge for the whole list. */
export const whole = 'elements(lengthOf(self))';
/** How long the first argument is. */
export const given = 'lengthOf(arguments[0])';
const found = 'elements(result<0?lengthOf(self):result)';
const sorting = 'sorting(lengthOf(self),arguments[0])';

export const listGroups: readonly Group[] = [
  {
    holder: array,
    methods: 'reverse toReversed toSpliced with lastIndexOf includes',
    on: 'list',
    before: whole,
  },
  {holder: array, methods: 'copyWithin', on: 'list', before: 'charge(lengthOf(self)+1)'},
  {holder: array, methods: 'fill', on: 'list', filled: true, before: whole},
  {holder: array, methods: 'shift unshift', on: 'list', before: 'moved(self,lengthOf(self))'},
  {
    holder: array,
    methods: 'flat',
    on: 'list',
    before: 'charge(lengthOf(self)+1)',
    after: 'charge(lengthOf(result));ofClass(result)',
  },
  {
    holder: array,
    methods: 'flatMap',
    on: 'list',
    calls: true,
    before: whole,
    after: 'charge(lengthOf(result));ofClass(result)',
  },
  {
    holder: array,
    methods: 'forEach reduce reduceRight',
    on: 'list',
    calls: true,
    before: whole,
  },
  {holder: array, methods: 'map filter', on: 'list', calls: true, before: whole, after: 'ofClass(result)'},
  // These stop early: their callbacks count themselves, and what they skip costs nothing.
  {holder: array, methods: 'find findIndex findLast findLastIndex some every', on: 'list', calls: true},
  {holder: array, methods: 'indexOf', on: 'list', after: found},
  {holder: array, methods: 'slice', on: 'list', after: 'elements(lengthOf(result));ofClass(result)'},
  {
    holder: array,
    methods: 'splice',
    on: 'list',
    before: 'charge(3);splicing(self,arguments[0])',
    after: 'elements(lengthOf(result));ofClass(result)',
  },
  {
    holder: array,
    methods: 'concat',
    on: 'list',
    holdsSelf: true,
    before: 'elements(2*arguments.length)',
    after: 'elements(lengthOf(result));ofClass(result)',
  },
  {
    holder: array,
    methods: 'join',
    on: 'list',
    before: 'charge(lengthOf(self)+1)',
    after: 'characters(result.length)',
  },
  {holder: array, methods: 'sort toSorted', on: 'list', calls: true, before: sorting},
  {
    holder: typed,
    methods: 'reverse fill copyWithin lastIndexOf includes',
    before: whole,
  },
  {holder: typed, methods: 'toReversed with slice', before: `charge(8);${whole}`},
  {holder: typed, methods: 'map filter', calls: true, before: 'charge(8);elements(2*lengthOf(self))'},
  {holder: typed, methods: 'join', before: 'charge(2*lengthOf(self)+1)'},
  {
    holder: typed,
    methods: 'forEach reduce reduceRight',
    calls: true,
    before: 'elements(2*lengthOf(self))',
  },
  {holder: typed, methods: 'find findIndex findLast findLastIndex some every', calls: true},
  {holder: typed, methods: 'indexOf', after: found},
  {holder: typed, methods: 'set', takes: 0, before: `elements(${given})`},
  {holder: typed, methods: 'sort toSorted', calls: true, before: `${sorting};charge(4+lengthOf(self))`},
  {
    holder: array,
    methods: 'toLocaleString',
    on: 'list',
    before: `${whole};elements(lengthOf(self)*(1+${given}));speaking(arguments,0)`,
  },
  {
    holder: typed,
    methods: 'toLocaleString',
    before: `${whole};elements(lengthOf(self)*(1+${given}));speaking(arguments,0)`,
  },
];
