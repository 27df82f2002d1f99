/**
 * What a program finds beside the language, and what people look for in vain: one list for the page, for the sentences about a
 * missing name, and for the editor. A test holds it against a real isolate. Pure; safe in the browser.
 */

/** Where the page is, and what it is called in sentences. */
export const environmentPage = {path: '/what-your-code-finds', title: 'What your code finds'} as const;

export type Provided = {readonly names: readonly string[]; readonly what: string};

export const provided: readonly Provided[] = [
  {
    names: ['console'],
    what: 'Every method of the console of Node, printing what Node prints. A Run shows it; a submission prints nothing.',
  },
  {names: ['structuredClone'], what: 'Deep copies of values, as in browsers and Node.'},
  {names: ['queueMicrotask'], what: 'Runs a function after the code in hand, before the next event.'},
  {
    names: ['TextEncoder', 'TextDecoder'],
    what: 'Texts as bytes and back, in UTF-8; decoding also in UTF-16.',
  },
  {names: ['atob', 'btoa'], what: 'Base64.'},
];

/** What is there of the language and behaves otherwise than on one’s own machine. */
export const altered: readonly Provided[] = [
  {
    names: ['Date', 'Intl.DateTimeFormat'],
    what: 'The clock stands still at 2024-01-01 00:00 UTC, or is the virtual one where an exercise has time. The time zone is UTC, the language English.',
  },
  {
    names: ['Math.random'],
    what: 'Draws from the seed of the submission, so that the same code does the same again.',
  },
  {names: ['WeakRef', 'FinalizationRegistry'], what: 'Nothing is ever collected, as far as these can tell.'},
];

type Absent = {readonly names: readonly string[]; readonly instead: string};

export const absent: readonly Absent[] = [
  {
    names: ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'],
    instead: 'There are no timers: where an exercise has time, it hands your code a clock of its own.',
  },
  {
    names: ['PriorityQueue', 'MinPriorityQueue', 'MaxPriorityQueue', 'Heap', 'MinHeap', 'MaxHeap'],
    instead: 'No heap is preloaded: write one, it is some twenty lines.',
  },
  {
    names: ['Queue', 'Deque', 'LinkedList', 'ListNode', 'TreeNode', 'Trie', 'UnionFind'],
    instead: 'No data structures are preloaded beside those of the language.',
  },
  {
    names: [
      '_',
      'lodash',
      'R',
      'moment',
      'dayjs',
      'axios',
      '$',
      'jQuery',
      'React',
      'assert',
      'chai',
      'expect',
    ],
    instead: 'No libraries are loaded.',
  },
  {
    names: ['require', 'process', 'Buffer', 'global', '__dirname', '__filename'],
    instead: 'The program runs in the language alone, not in Node.',
  },
  {
    names: ['performance', 'Temporal'],
    instead: 'A program sees no clock but the one that an exercise gives it.',
  },
  {
    names: [
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'URL',
      'URLSearchParams',
      'AbortController',
      'EventTarget',
    ],
    instead: 'There is no network, and nothing of a browser that belongs to it.',
  },
  {
    names: ['window', 'document', 'self', 'navigator', 'localStorage', 'alert', 'prompt'],
    instead: 'There is no page.',
  },
  {
    names: ['crypto', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Worker', 'eval'],
    instead: 'It is left out, so that every run of the same code does the same within its limits.',
  },
];

const insteadOf = new Map(absent.flatMap(({names, instead}) => names.map((name) => [name, instead])));

/** What to say when a program meets a name that is not there; nothing for a name that nobody expects. */
export function adviceOnMissing(name: string): string | undefined {
  const instead = insteadOf.get(name);
  return instead === undefined ? undefined : `${instead} See “${environmentPage.title}”.`;
}
