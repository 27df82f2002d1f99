import type {AsyncInput} from '#lib/exercise-sdk/async';
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';

type Step = ['login', string, string] | ['userOf' | 'refresh' | 'logout', string] | ['sleep', number];

const login = (token = 't', user = 'ada'): Step => ['login', token, user];
const userOf = (token = 't'): Step => ['userOf', token];
const refresh = (token = 't'): Step => ['refresh', token];
const logout = (token = 't'): Step => ['logout', token];
const sleep = (ms: number): Step => ['sleep', ms];

function scenario(ttlMs: number, clients: Step[][], fails?: number[]): AsyncInput {
  return {construct: [fails === undefined ? {content: {}} : {content: {}, fails}, ttlMs], clients};
}

function rules({clients}: AsyncInput): string | undefined {
  const tokens = clients.flatMap((steps) =>
    steps.filter(([name]) => name === 'login').map(([, token]) => token),
  );
  return tokens.length === new Set(tokens).size ? undefined : 'A token is used for one login only.';
}

function fresh(random: Random, size: number): AsyncInput {
  const ttlMs = random.int(3, 8);
  const token = random.pick(['t', 't', 'constructor']);
  const user = random.pick(['ada', 'ada', 'ada', 'null', 'undefined']);
  const one = (): Step[] => {
    const step = random.pick<Step>([refresh(token), userOf(token), logout(token), refresh(token)]);
    return random.boolean(0.5) ? [sleep(random.int(1, 6)), step] : [step];
  };
  const others = random.array(random.int(1, Math.min(3, 1 + Math.ceil(size / 10))), () => [
    sleep(1),
    ...random.array(random.int(1, 2), one).flat(),
  ]);
  // Refreshes of one moment or soon after: the latest of them decides.
  if (random.boolean(0.2)) {
    const refreshing = (ms: number): Step[] => [sleep(ms), refresh(token), sleep(ttlMs - 1), userOf(token)];
    return scenario(ttlMs, [[login(token), ...refreshing(1)], refreshing(2), refreshing(random.int(1, 3))]);
  }
  if (random.boolean(0.1)) {
    const later = random.array(random.int(0, 2), one).flat();
    return scenario(ttlMs, [
      [logout(token), login(token), ...later, userOf(token)],
      ...(random.boolean() ? others : []),
    ]);
  }
  if (random.boolean(0.12)) return tokensAlike(random, ttlMs);
  if (random.boolean(0.35)) return failsAgain(random);
  const fails = random.boolean(0.25) ? [random.int(1, 3)] : undefined;
  return scenario(
    ttlMs,
    [[login(token, user), ...random.array(random.int(0, 2), one).flat(), userOf(token)], ...others],
    fails,
  );
}

/** Tokens that differ in blanks or capitals only, of users with odd names. */
function tokensAlike(random: Random, ttlMs: number): AsyncInput {
  const [one, other] = random.pick([
    ['t', ' t'],
    ['t', 't '],
    ['t', 'T'],
  ] as const);
  const user = random.pick(['ada', 'null', 'undefined', 'none']);
  const steps = random.shuffle([userOf(one), userOf(other), refresh(one), logout(other), userOf(one)]);
  return scenario(ttlMs, [[login(one, user), login(other, 'bob'), ...steps]]);
}

/** Two failures of the store, one soon after the other, while somebody asks on. */
function failsAgain(random: Random): AsyncInput {
  if (random.boolean(0.3)) {
    // The write of a refresh, shortly before the session would expire without it.
    const looks = [
      sleep(random.int(1, 3)),
      userOf(),
      sleep(2),
      random.pick([userOf(), refresh()]),
      refresh(),
    ];
    return scenario(10, [[login(), sleep(random.int(4, 8)), refresh(), ...looks]], [2]);
  }
  const first = random.int(1, 4);
  const steps = random.array(random.int(3, 6), () => random.pick([logout(), refresh(), userOf()]));
  const others: Step[][] = random.boolean() ? [[sleep(1), random.pick([logout(), refresh()]), userOf()]] : [];
  return scenario(
    random.int(6, 12),
    [[login(), sleep(1), ...steps, userOf()], ...others],
    [first, first + random.int(1, 4)],
  );
}

export default defineCases<AsyncInput>({
  rules,
  badInputs: [
    {construct: [{content: {}}, 0], clients: []},
    {construct: [{content: {t: 1}}, 5], clients: []},
    {construct: [{content: {}}, 5], clients: [[['userOf', '']]]},
    {construct: [{content: {}}, 5], clients: [[['login', 't', 'ada']], [['login', 't', 'bob']]]},
    {construct: [{content: {}, fails: [-1]}, 5], clients: []},
  ],
  generate: fresh,
  cases: [
    {
      id: 'a-session',
      group: 'samples',
      sample: true,
      explanation: 'The refresh at 6 ms lets the session live until 16 ms.',
      input: scenario(10, [[login(), sleep(6), refresh(), sleep(9), userOf(), sleep(1), userOf()]]),
    },
    {
      id: 'refresh-and-logout',
      group: 'samples',
      sample: true,
      explanation: 'Whatever the refresh sees, the session is gone once the logout has ended.',
      input: scenario(100, [
        [login(), sleep(5), refresh()],
        [sleep(5), logout(), userOf()],
      ]),
    },
    {
      id: 'unknown-token',
      group: 'one',
      category: 'a token that nobody has logged in with',
      input: scenario(10, [[userOf('x'), refresh('x'), logout('x'), userOf('x')]]),
    },
    {
      id: 'exactly-expired',
      group: 'one',
      category: 'the moment in which a session expires',
      input: scenario(10, [[login(), sleep(9), userOf(), sleep(1), userOf(), userOf()]]),
    },
    {
      id: 'refresh-too-late',
      group: 'one',
      category: 'refreshing a session that has expired',
      input: scenario(10, [[login(), sleep(10), refresh(), userOf(), sleep(5), userOf()]]),
    },
    {
      id: 'asking-does-not-refresh',
      group: 'one',
      category: 'asking for the user again and again',
      input: scenario(10, [[login(), sleep(6), userOf(), sleep(6), userOf()]]),
    },
    {
      id: 'logged-out',
      group: 'one',
      category: 'everything after a logout',
      input: scenario(10, [[login(), logout(), userOf(), refresh(), logout(), userOf()]]),
    },
    {
      id: 'several-sessions',
      group: 'one',
      category: 'several sessions of one user',
      input: scenario(10, [[login('a'), login('b'), logout('a'), userOf('b'), userOf('a'), refresh('b')]]),
    },
    {
      id: 'special-tokens',
      group: 'one',
      category: 'tokens named like parts of an object',
      input: scenario(10, [
        [userOf('constructor'), login('constructor'), userOf('constructor'), refresh('toString')],
      ]),
    },
    {
      id: 'two-refreshes-and-logout',
      group: 'races',
      category: 'a logout among several refreshes',
      input: scenario(100, [
        [login(), sleep(5), refresh()],
        [sleep(5), refresh()],
        [sleep(5), logout(), userOf(), refresh()],
      ]),
    },
    {
      id: 'login-and-logout',
      group: 'races',
      category: 'a logout while the login is under way',
      input: scenario(100, [[login()], [logout(), userOf()], [sleep(9), userOf()]]),
    },
    {
      id: 'reading-meanwhile',
      group: 'races',
      category: 'reading while others refresh',
      input: scenario(10, [
        [login(), sleep(5), refresh(), sleep(7), userOf()],
        [sleep(5), userOf(), userOf()],
      ]),
    },
    {
      id: 'logout-twice',
      group: 'races',
      category: 'two logouts and a refresh at once',
      input: scenario(50, [
        [login(), sleep(3), logout(), refresh()],
        [sleep(3), logout()],
        [sleep(3), refresh(), userOf()],
      ]),
    },
    {
      id: 'refresh-across-expiry',
      group: 'races',
      category: 'refreshes around the moment of expiry',
      input: scenario(10, [
        [login(), sleep(9), refresh(), sleep(2), userOf()],
        [sleep(12), userOf(), refresh()],
      ]),
    },
    {
      id: 'refresh-fails',
      group: 'failures',
      category: 'a store that fails during a refresh',
      input: scenario(50, [[login(), refresh(), refresh(), logout(), userOf()]], [2]),
    },
    {
      id: 'asking-fails',
      group: 'failures',
      category: 'a store that fails while somebody asks for the user, and what comes after',
      guards: 'a mistake that was found elsewhere: a failed read makes the next call fail too',
      input: scenario(50, [[login(), userOf(), refresh(), userOf(), logout(), userOf()]], [1]),
    },
    {
      id: 'logout-fails',
      group: 'failures',
      category: 'a store that fails while several wait',
      input: scenario(
        50,
        [
          [login(), sleep(3), refresh(), userOf()],
          [sleep(3), logout(), logout()],
        ],
        [1],
      ),
    },
    {
      id: 'ends-of-the-rules',
      group: 'one',
      category: 'names as long as allowed, and such as objects have',
      guards: 'both ends of the rules',
      input: scenario(10_000, [
        ['u', 'constructor', 'toString', '__proto__', 'é', 'x'.repeat(20)]
          .flatMap((name) => [login(name, name), userOf(name), refresh(name)])
          .concat([logout('x'.repeat(20)), userOf('x'.repeat(20)), userOf('u')]),
      ]),
    },
    {
      id: 'alive-for-a-millisecond',
      group: 'one',
      category: 'sessions that live for a millisecond',
      guards: 'both ends of the rules',
      input: scenario(1, [[login(), userOf(), sleep(1), userOf(), refresh()]]),
    },
    {
      id: 'three-refreshes-at-once',
      group: 'races',
      category: 'refreshes that overlap, and a look at the session shortly before it expires',
      input: scenario(10, [
        [login(), sleep(2), refresh(), sleep(9), userOf()],
        [sleep(4), refresh(), sleep(9), userOf()],
        [sleep(3), refresh(), sleep(9), userOf()],
      ]),
    },
    {
      id: 'logout-before-login',
      group: 'one',
      category: 'logging out a token that is logged in with only afterwards',
      input: scenario(10, [
        [logout(), userOf(), login(), userOf(), refresh(), userOf(), logout(), userOf(), refresh()],
      ]),
    },
    {
      id: 'logouts-around-a-login',
      group: 'races',
      category: 'logouts before and while a token is logged in with',
      input: scenario(100, [
        [logout(), login(), userOf()],
        [logout(), sleep(9), userOf()],
      ]),
    },
    {
      id: 'refresh-fails-before-a-logout',
      group: 'failures',
      category: 'a logout, and others, behind a refresh whose write fails',
      input: scenario(
        50,
        [
          [login(), sleep(3), refresh(), userOf()],
          [sleep(3), logout(), userOf()],
          [sleep(3), refresh(), refresh()],
        ],
        [2],
      ),
    },
    {
      id: 'logout-after-expiry',
      group: 'one',
      category: 'logging out after the session has expired',
      input: scenario(10, [[login(), sleep(10), logout(), userOf(), logout()]]),
    },
    ...(
      [
        [[1], 'looks-after-a-failed-logout'],
        [[1, 6], 'looks-after-two-failed-logouts'],
      ] as const
    ).map(([fails, id]) => ({
      id,
      group: 'failures',
      category: 'looking again and again after a logout has failed, and logging out again',
      input: scenario(
        50,
        [
          [
            login(),
            logout(),
            userOf(),
            refresh(),
            userOf(),
            logout(),
            userOf(),
            refresh(),
            logout(),
            userOf(),
          ],
        ],
        [...fails],
      ),
    })),
    {
      id: 'looks-after-a-failed-refresh',
      group: 'failures',
      category:
        'looking again and again after a refresh has failed, shortly before the session would expire without it',
      input: scenario(
        10,
        [
          [
            login(),
            sleep(6),
            refresh(),
            sleep(3),
            userOf(),
            sleep(2),
            userOf(),
            refresh(),
            userOf(),
            refresh(),
          ],
        ],
        [2],
      ),
    },
    {
      id: 'failures-in-a-row',
      group: 'failures',
      category: 'several failures in a row while others wait for the same token',
      input: scenario(
        50,
        [
          [login(), refresh(), userOf(), refresh(), logout(), userOf()],
          [sleep(2), refresh(), userOf()],
          [login('u'), userOf('u')],
        ],
        [2, 3, 4],
      ),
    },
    {
      id: 'tokens-as-they-are',
      group: 'one',
      category: 'tokens that differ in capitals, blanks or line ends only',
      input: scenario(100, [
        (
          [
            ['k', ' Ada'],
            ['K', 'null'],
            [' k', 'undefined'],
            ['k ', '0'],
          ] as const
        ).flatMap(([token, user]) => [userOf(token), login(token, user), userOf(token)]),
        [
          sleep(20),
          logout('k'),
          userOf('K'),
          refresh(' k'),
          userOf('k '),
          userOf('k\n'),
          logout('K'),
          userOf(' k'),
        ],
      ]),
    },
  ],
});
