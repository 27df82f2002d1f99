import {longWordsAlike, wordsOfOneNumber} from '#lib/exercise-sdk/alike-words';
import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {lookalikes, withLookalikes} from '#lib/exercise-sdk/lookalikes';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Call = readonly [method: string, ...args: unknown[]];
const start = (request: string): Call => ['start', request];
const ok = (request: string): Call => ['finish', request, true];
const failed = (request: string): Call => ['finish', request, false];
const down = (server: string): Call => ['markDown', server];
const up = (server: string): Call => ['markUp', server];
const active = (server: string): Call => ['active', server];

const aboutServers = new Set(['markDown', 'markUp', 'active']);

function rules({construct, calls}: ClassInput): string | undefined {
  const servers = construct[0] as string[];
  if (new Set(servers).size < servers.length) return 'two servers have the same name';
  const stranger = calls.find(
    ([method, server]) => aboutServers.has(method) && !servers.includes(server as string),
  );
  return stranger && `there is no server ${JSON.stringify(stranger[1])}`;
}

/** Requests with few names on few servers; they are finished twice, unknown, or failing now and then. */
function traffic(
  random: Random,
  servers: readonly string[],
  failuresMax: number,
  requests: number,
  count: number,
): ClassInput {
  const calls = random.array(count, (): Call => {
    const request = `r${random.int(1, requests)}`;
    const server = random.pick(servers);
    const dice = random.int(0, 19);
    if (dice < 9) return start(request);
    if (dice < 13) return ok(request);
    if (dice < 15) return failed(request);
    if (dice < 16) return down(server);
    if (dice < 18) return up(server);
    return active(server);
  });
  return {construct: [servers, failuresMax], calls};
}

/** Many requests in flight at the same time. */
function pileUp(random: Random, servers: number, count: number): ClassInput {
  const names = Array.from({length: servers}, (_, index) => `s${index}`);
  const inFlight: string[] = [];
  const calls = random.array(count, (index): Call => {
    if (inFlight.length > 0 && random.boolean(0.2)) {
      const [request] = inFlight.splice(random.int(0, inFlight.length - 1), 1);
      return random.boolean(0.9) ? ok(request!) : failed(request!);
    }
    inFlight.push(`r${index}`);
    return start(`r${index}`);
  });
  return {construct: [names, 5], calls};
}

/** One request after the other fails, about as often as a server may. */
function failures(random: Random): ClassInput {
  const servers = ['a', 'b'].slice(0, random.int(1, 2));
  const most = random.int(4, 10);
  const calls = random.array(most * servers.length + random.int(-1, 1), (index) => [
    start(`r${index}`),
    failed(`r${index}`),
  ]);
  return {construct: [servers, most], calls: [...calls.flat(), start('last'), active('a')]};
}

/** More requests in flight than a byte counts, or a packed number has room for. */
function manyInFlight(random: Random): ClassInput {
  const servers = ['a', 'b'].slice(0, random.int(1, 2));
  const count = random.pick([260, 520, 1030, 1100]) + random.int(0, 9);
  const starts = Array.from({length: count}, (_, index) => start(`r${index}`));
  return {
    construct: [servers, 1],
    calls: [...starts, ...servers.map(active), down('a'), start('x'), up('a')],
  };
}

/** Requests and servers whose names look alike. */
function trafficAlike(random: Random): ClassInput {
  const hyphens = ['a', 'a-', 'a--', '-a', 'a-b', 'a--b', '-', '--'];
  const names = random.shuffle(random.boolean() ? namesAlike : hyphens).slice(0, 4);
  const requests = random.shuffle(names).flatMap((name) => [start(name), start(name)]);
  const ends = names.map((name) => (random.boolean() ? ok(name) : failed(name)));
  return {construct: [names, random.int(1, 2)], calls: [...requests, ...ends, ...names.map(active)]};
}

const namesAlike = [
  ...new Set([
    ...['a', 'a-', '-a', 'a-b', 'a--b', '-', '--', '-1', '1-', '0x1', '1e1'],
    ...longWordsAlike(12),
    ...lookalikes(/^[a-z0-9-]{1,12}$/),
    ...wordsOfOneNumber.flat(),
  ]),
];

export default defineCases<ClassInput>({
  rules,
  badInputs: [
    {construct: [[], 1], calls: []},
    {construct: [['a', 'a'], 1], calls: []},
    {construct: [['a'], 0], calls: []},
    {construct: [['A'], 1], calls: []},
    {construct: [['a'], 1], calls: [start('')]},
    {construct: [['a'], 1], calls: [down('b')]},
    {construct: [['a'], 1], calls: [active('b')]},
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return random.pick([failures, failures, manyInFlight, trafficAlike])(random);
    const made = traffic(
      random,
      ['a', 'b', 'c'].slice(0, random.int(1, 3)),
      random.pick([1, 2, 3, 10]),
      random.int(2, 6),
      2 + size * 2,
    );
    return withLookalikes(
      random,
      made,
      random.boolean() ? ['a', 'b', 'c'] : ['r1', 'r2'],
      /^[a-z0-9-]{1,12}$/,
    );
  },
  demanding: (random, size) => pileUp(random, 10, Math.min(3000, size)),
  cases: [
    {
      id: 'sample-least-busy',
      group: 'samples',
      sample: true,
      explanation:
        'When `r2` is over, b is the only idle server. After `r5` both servers have two requests, and a was chosen longer ago.',
      input: {
        construct: [['a', 'b'], 3],
        calls: [
          start('r1'),
          start('r2'),
          start('r3'),
          ok('r2'),
          start('r4'),
          start('r5'),
          active('a'),
          active('b'),
          start('r6'),
          ok('r9'),
        ],
      },
    },
    {
      id: 'sample-failures',
      group: 'samples',
      sample: true,
      explanation:
        'The second failure in a row takes a out of rotation. Its request `r4` still runs, and still counts when a comes back.',
      input: {
        construct: [['a', 'b'], 2],
        calls: [
          start('r1'),
          start('r2'),
          start('r3'),
          start('r5'),
          start('r4'),
          failed('r1'),
          failed('r3'),
          start('r6'),
          active('a'),
          up('a'),
          active('a'),
          start('r7'),
        ],
      },
    },
    {
      id: 'turns-when-idle',
      group: 'choice',
      category: 'requests one at a time on idle servers',
      input: {
        construct: [['a', 'b', 'c'], 2],
        calls: [1, 2, 3, 4, 5, 6, 7].flatMap((index) => [start(`r${index}`), ok(`r${index}`)]),
      },
    },
    {
      id: 'uneven-ends',
      group: 'choice',
      category: 'requests that end in another order than they began',
      input: {
        construct: [['a', 'b', 'c'], 5],
        calls: [
          ...[1, 2, 3, 4, 5, 6].map((index) => start(`r${index}`)),
          ok('r6'),
          ok('r2'),
          ok('r5'),
          start('r7'),
          start('r8'),
          start('r9'),
          start('r10'),
          active('a'),
          active('b'),
          active('c'),
        ],
      },
    },
    {
      id: 'chosen-longest-ago',
      group: 'choice',
      category: 'equally busy servers, last chosen at different times',
      input: {
        construct: [['a', 'b', 'c'], 5],
        calls: [
          start('r1'),
          start('r2'),
          start('r3'),
          ok('r3'),
          ok('r1'),
          ok('r2'),
          start('r4'),
          start('r5'),
          ok('r5'),
          ok('r4'),
          start('r6'),
          start('r7'),
          start('r8'),
        ],
      },
    },
    {
      id: 'finished-twice',
      group: 'choice',
      category: 'a request that is finished twice',
      input: {
        construct: [['a', 'b'], 3],
        calls: [
          start('r1'),
          start('r2'),
          ok('r2'),
          ok('r2'),
          failed('r2'),
          active('b'),
          start('r3'),
          start('r4'),
          start('r5'),
          active('a'),
          active('b'),
        ],
      },
    },
    {
      id: 'started-twice',
      group: 'choice',
      category: 'a request that is started while it is in flight',
      input: {
        construct: [['a', 'b'], 3],
        calls: [
          start('r1'),
          start('r1'),
          start('r2'),
          active('a'),
          active('b'),
          ok('r1'),
          start('r1'),
          ok('r1'),
          ok('r1'),
          active('a'),
          start('r3'),
        ],
      },
    },
    {
      id: 'one-server',
      group: 'choice',
      category: 'a single server',
      input: {
        construct: [['only'], 1],
        calls: [
          start('r1'),
          start('r2'),
          active('only'),
          ok('r1'),
          failed('r2'),
          start('r3'),
          active('only'),
          up('only'),
          start('r3'),
        ],
      },
    },
    {
      id: 'unknown-requests',
      group: 'choice',
      category: 'finishing requests that were never started',
      input: {
        construct: [['a', 'b'], 1],
        calls: [ok('r1'), failed('r2'), active('a'), start('r2'), failed('r1'), start('r1'), ok('r2')],
      },
    },
    {
      id: 'errors-release',
      group: 'health',
      category: 'requests that went wrong, on servers that stay in rotation',
      input: {
        construct: [['a', 'b'], 10],
        calls: [
          start('r1'),
          start('r2'),
          start('r3'),
          failed('r1'),
          failed('r3'),
          active('a'),
          start('r4'),
          start('r5'),
          start('r6'),
          failed('r4'),
          active('a'),
          active('b'),
        ],
      },
    },
    {
      id: 'failures-in-a-row',
      group: 'health',
      category: 'a success between failures',
      input: {
        construct: [['a'], 3],
        calls: [
          ...[1, 2, 3, 4, 5, 6, 7].map((index) => start(`r${index}`)),
          failed('r1'),
          failed('r2'),
          ok('r3'),
          failed('r4'),
          failed('r5'),
          start('r8'),
          failed('r6'),
          start('r9'),
          active('a'),
        ],
      },
    },
    {
      id: 'one-failure-is-enough',
      group: 'health',
      category: 'a limit of one failure',
      input: {
        construct: [['a', 'b'], 1],
        calls: [
          start('r1'),
          start('r2'),
          failed('r1'),
          start('r3'),
          start('r4'),
          failed('r2'),
          start('r5'),
          up('b'),
          start('r5'),
          ok('r5'),
          start('r6'),
        ],
      },
    },
    {
      id: 'nobody-in-rotation',
      group: 'health',
      category: 'no server in rotation',
      input: {
        construct: [['a', 'b'], 2],
        calls: [
          down('a'),
          down('a'),
          down('b'),
          start('r1'),
          ok('r1'),
          start('r1'),
          up('b'),
          up('b'),
          start('r1'),
          ok('r1'),
        ],
      },
    },
    {
      id: 'taken-out-while-busy',
      group: 'health',
      category: 'a server taken out while requests run on it',
      input: {
        construct: [['a', 'b'], 2],
        calls: [
          start('r1'),
          start('r2'),
          start('r3'),
          down('a'),
          active('a'),
          start('r4'),
          ok('r1'),
          active('a'),
          start('r5'),
          up('a'),
          active('a'),
          start('r6'),
          ok('r3'),
          ok('r3'),
        ],
      },
    },
    {
      id: 'late-success',
      group: 'health',
      category: 'a success on a server that was taken out',
      input: {
        construct: [['a', 'b'], 2],
        calls: [
          ...[1, 2, 3, 4, 5, 6].map((index) => start(`r${index}`)),
          failed('r1'),
          failed('r3'),
          ok('r5'),
          start('r7'),
          active('a'),
          up('a'),
          start('r8'),
          failed('r8'),
          start('r9'),
          active('a'),
        ],
      },
    },
    {
      id: 'fresh-start',
      group: 'health',
      category: 'failures after a server came back',
      input: {
        construct: [['a'], 2],
        calls: [
          ...[1, 2, 3, 4, 5].map((index) => start(`r${index}`)),
          failed('r1'),
          down('a'),
          failed('r2'),
          failed('r3'),
          up('a'),
          start('r6'),
          failed('r4'),
          start('r7'),
          up('a'),
          failed('r5'),
          start('r8'),
        ],
      },
    },
    {
      id: 'random-small',
      group: 'health',
      category: 'all kinds of calls on three servers',
      input: (random) => traffic(random, ['a', 'b', 'c'], 2, 8, 400),
    },
    {
      id: 'random-medium',
      group: 'health',
      category: 'all kinds of calls on a dozen servers',
      input: (random) =>
        traffic(
          random,
          Array.from({length: 12}, (_, index) => `s${index}`),
          3,
          60,
          2000,
        ),
    },
    {
      id: 'pile-up',
      group: 'scale',
      category: 'thousands of requests in flight',
      input: (random) => pileUp(random, 50, 3000),
    },
    {
      id: 'names-of-objects',
      group: 'health',
      category: 'requests and servers called constructor, or by numbers that only look the same',
      input: {
        construct: [['constructor', '1', '01', '-1'], 10],
        calls: [
          ok('constructor'),
          start('constructor'),
          start('constructor'),
          start('1'),
          start('01'),
          start('1-'),
          start('-1'),
          ...['constructor', '1', '01', '-1'].map(active),
          down('1'),
          up('01'),
          start('001'),
          ok('1'),
          failed('01'),
          ...['constructor', '1', '01', '-1'].map(active),
        ],
      },
    },
    {
      id: 'ten-failures',
      group: 'health',
      category: 'a server that may fail ten times in a row',
      input: {
        construct: [['a'], 10],
        calls: [
          ...Array.from({length: 9}, (_, index) => [start(`r${index}`), failed(`r${index}`)]).flat(),
          start('good'),
          ok('good'),
          ...Array.from({length: 11}, (_, index) => [start(`s${index}`), failed(`s${index}`)]).flat(),
          up('a'),
          start('last'),
        ],
      },
    },
    {
      id: 'ends-of-the-rules',
      group: 'choice',
      category: 'names as long as allowed, and such as objects have',
      guards: 'both ends of the rules',
      input: {
        construct: [['s'.repeat(12), 'a'], 1],
        calls: [
          start('r'.repeat(12)),
          start('r'.repeat(11)),
          active('s'.repeat(12)),
          down('s'.repeat(12)),
          start('r'),
          ok('r'.repeat(12)),
          up('s'.repeat(12)),
          active('s'.repeat(12)),
        ],
      },
    },
    {
      id: 'back-in-rotation-never-chosen',
      group: 'choice',
      category: 'a server that was out of rotation, among servers that were never chosen',
      input: {
        construct: [['a', 'b', 'c'], 2],
        calls: [down('a'), up('a'), down('b'), up('b'), ...['1', '2', '3', '4'].map(start)],
      },
    },
    {
      id: 'a-thousand-on-one',
      group: 'scale',
      category:
        'more than a thousand requests in flight on one server, and a server that was not chosen for as long',
      input: () => {
        const requests = Array.from({length: 1060}, (_, index) => `r${index}`);
        return {
          construct: [['x', 'y'], 3],
          calls: [
            ...[
              start('first'),
              down('x'),
              ...requests.map(start),
              active('y'),
              ...requests.map(ok),
              active('y'),
            ],
            ...[
              up('x'),
              start('second'),
              active('x'),
              active('y'),
              ok('first'),
              start('third'),
              start('fourth'),
            ],
          ],
        };
      },
    },
    {
      id: 'names-alike',
      group: 'choice',
      category:
        'servers and requests whose names read as the same number, differ in hyphens, or have the same hash',
      input: {
        construct: [namesAlike.slice(0, 50), 1],
        calls: [
          ...namesAlike.flatMap((name) => [ok(name), start(name)]),
          ...namesAlike.slice(0, 50).map(active),
          ...namesAlike.flatMap((name, index) => (index % 3 === 0 ? [failed(name), failed(name)] : [])),
          ...namesAlike
            .slice(0, 50)
            .flatMap((name, index) => [...(index % 4 === 0 ? [down(name)] : []), active(name)]),
          ...namesAlike.map(start),
          ...namesAlike.slice(0, 50).map(active),
          ...namesAlike.map(ok),
        ],
      },
    },
  ],
});
