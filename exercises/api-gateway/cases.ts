import type {AsyncInput} from '#lib/exercise-sdk/async';
import {defineCases} from '#lib/exercise-sdk/cases';
import {isRoomy} from '#lib/exercise-sdk/roomy';
import {
  ask,
  down,
  fresh,
  lateAfterOpenings,
  lateOutcome,
  namesAlike,
  oddAnswersAndUsers,
  oddServicesAndCounts,
  type Services,
  type Step,
  scenario,
  signs,
  sleep,
  times,
  up,
} from './lib/scenarios.ts';

function rules({construct}: AsyncInput): string | undefined {
  return Object.keys(construct[0] as Services).some((name) => name.includes('/') || name === '')
    ? 'The name of a service is a text of one character or more without "/".'
    : undefined;
}

export default defineCases<AsyncInput>({
  rules,
  badInputs: [
    scenario({}, {limit: 0}),
    scenario({}, {windowMs: 0}),
    scenario({}, {failuresMax: 0}),
    scenario({}, {openMs: 0}),
    scenario({'a/b': {}}, {}),
    scenario({'': {}}, {}),
    scenario({}, {}, [['handle', '', '/a']]),
    scenario({}, {}, [['handle', 'ada', '']]),
  ],
  generate: (random, size) => {
    if (isRoomy(random, size))
      return random.pick([
        lateOutcome,
        lateOutcome,
        lateAfterOpenings,
        signs,
        namesAlike,
        oddAnswersAndUsers,
        oddServicesAndCounts,
      ])(random);
    return fresh(random, size);
  },
  cases: [
    {
      id: 'routing-and-limit',
      group: 'samples',
      sample: true,
      explanation:
        'The unknown path does not count; the third granted request would be one too many until 10 ms.',
      input: scenario({users: {ms: 1}}, {limit: 2, windowMs: 10}, [
        ask('/users/7'),
        ask('/nobody'),
        ask('/users'),
        ask('/users/8'),
        sleep(8),
        ask('/users/9'),
      ]),
    },
    {
      id: 'a-breaker-opens',
      group: 'samples',
      sample: true,
      explanation: 'Two failures open the breaker at 2 ms; the probe at 12 ms closes it.',
      input: scenario({mail: {replies: [down, down, up]}}, {failuresMax: 2, openMs: 10}, [
        ...times(3, '/mail/send'),
        sleep(10),
        ...times(2, '/mail/send'),
      ]),
    },
    {
      id: 'paths',
      group: 'routing',
      category: 'paths of every form',
      input: scenario({a: {ms: 1}, ab: {ms: 1}}, {}, [
        ask('/a'),
        ask('/a/'),
        ask('/a/b/c'),
        ask('/ab/a'),
        ask('a'),
        ask('/'),
        ask('//a'),
        ask('/A'),
        ask('x/a'),
      ]),
    },
    {
      id: 'special-names',
      group: 'routing',
      category: 'names that every object has',
      input: scenario({a: {ms: 1}}, {}, [
        ask('/constructor'),
        ask('/toString/x'),
        ask('/__proto__'),
        ask('/a'),
      ]),
    },
    {
      id: 'special-users',
      group: 'limits',
      category: 'users named like parts of an object',
      input: scenario({a: {ms: 1}}, {limit: 1}, [
        ask('/a', 'constructor'),
        ask('/a', 'constructor'),
        ask('/a', '__proto__'),
        ask('/a', '__proto__'),
      ]),
    },
    {
      id: 'falsy-bodies',
      group: 'routing',
      category: 'bodies such as 0 and null',
      input: scenario(
        {
          a: {
            replies: [
              {ms: 1, gives: 0},
              {ms: 1, gives: null},
              {ms: 1, gives: ''},
              {ms: 1, gives: false},
            ],
          },
        },
        {failuresMax: 1},
        times(4, '/a'),
      ),
    },
    {
      id: 'window-slides',
      group: 'limits',
      category: 'requests across the edge of a window',
      input: scenario({a: {ms: 1}}, {limit: 2, windowMs: 10}, [
        sleep(8),
        ask('/a'),
        ask('/a'),
        ask('/a'),
        sleep(3),
        ask('/a'),
        sleep(4),
        ask('/a'),
        sleep(1),
        ask('/a'),
      ]),
    },
    {
      id: 'window-edge',
      group: 'limits',
      category: 'the moment in which a request leaves the window',
      input: scenario({a: {ms: 1}}, {limit: 1, windowMs: 10}, [
        ask('/a'),
        sleep(8),
        ask('/a'),
        sleep(1),
        ask('/a'),
      ]),
    },
    {
      id: 'users-apart',
      group: 'limits',
      category: 'several users at once',
      input: scenario({a: {ms: 2}}, {limit: 2}, times(3, '/a'), times(3, '/a', 'bob'), [ask('/a', 'eve')]),
    },
    {
      id: 'refused-does-not-count',
      group: 'limits',
      category: 'requests that were refused',
      input: scenario({a: {ms: 1}}, {limit: 2, windowMs: 10}, [
        ...times(2, '/none'),
        ...times(6, '/a'),
        sleep(6),
        ask('/a'),
        sleep(2),
        ask('/a'),
        ask('/a'),
      ]),
    },
    {
      id: 'open-counts-for-the-limit',
      group: 'limits',
      category: 'requests that the breaker answers',
      input: scenario({a: {replies: [down]}, b: {ms: 1}}, {limit: 4, failuresMax: 1}, [
        ...times(3, '/a'),
        ask('/b'),
        ask('/b'),
      ]),
    },
    {
      id: 'success-in-between',
      group: 'breaker',
      category: 'failures with a success in between',
      input: scenario({a: {replies: [down, down, up, down, down, up, up]}}, {}, times(7, '/a')),
    },
    {
      id: 'failures-after-a-success',
      group: 'breaker',
      category: 'just enough failures after a success',
      guards: 'A success that sets the count below 0 would let one failure too many pass.',
      input: scenario({a: {replies: [up, down, down, up]}}, {failuresMax: 2}, times(4, '/a')),
    },
    {
      id: 'failures-after-recovery',
      group: 'breaker',
      category: 'just enough failures after a probe has succeeded',
      guards: 'A recovered breaker counts from 0, not from below it.',
      input: scenario({a: {replies: [down, up, down, up]}}, {failuresMax: 1, openMs: 10}, [
        ask('/a'),
        sleep(10),
        ...times(3, '/a'),
      ]),
    },
    {
      id: 'throws-at-once',
      group: 'breaker',
      category: 'a service that throws before it returns a promise',
      input: scenario({a: {replies: [{throws: 'bad'}, {throws: 'bad'}, up]}}, {failuresMax: 2, openMs: 5}, [
        ...times(3, '/a'),
        sleep(5),
        ask('/a'),
      ]),
    },
    {
      id: 'services-apart',
      group: 'breaker',
      category: 'one service down, another one up',
      input: scenario({a: {replies: [down]}, b: {ms: 1}}, {failuresMax: 2}, [
        ...times(3, '/a'),
        ...times(2, '/b'),
      ]),
    },
    {
      id: 'one-probe-only',
      group: 'breaker',
      category: 'several requests when the breaker is half-open',
      input: scenario(
        {a: {replies: [down, {ms: 20, gives: 'ok'}, up]}},
        {failuresMax: 1, openMs: 10},
        [ask('/a'), sleep(10), ask('/a'), ask('/a')],
        [sleep(12), ask('/a')],
        [sleep(13), ask('/a')],
      ),
    },
    {
      id: 'probe-fails',
      group: 'breaker',
      category: 'a probe that fails',
      input: scenario({a: {replies: [down, down, down, up]}}, {failuresMax: 2, openMs: 10}, [
        ...times(2, '/a'),
        sleep(10),
        ...times(2, '/a'),
        sleep(9),
        ask('/a'),
        sleep(1),
        ...times(2, '/a'),
      ]),
    },
    {
      id: 'closed-counts-anew',
      group: 'breaker',
      category: 'failures after the breaker has closed again',
      input: scenario({a: {replies: [down, down, up, down, up, up]}}, {failuresMax: 2, openMs: 10}, [
        ...times(2, '/a'),
        sleep(10),
        ...times(4, '/a'),
      ]),
    },
    {
      id: 'late-failures',
      group: 'breaker',
      category: 'calls that were begun before the breaker opened',
      input: scenario(
        {a: {replies: [{ms: 30, fails: 'late'}, {ms: 40, gives: 'late'}, down, up, up]}},
        {failuresMax: 1, openMs: 10},
        [ask('/a')],
        [ask('/a')],
        [ask('/a'), sleep(15), ask('/a'), sleep(20), ask('/a')],
      ),
    },
    {
      id: 'late-failure-while-open',
      group: 'breaker',
      category: 'a late failure while the breaker is open',
      input: scenario(
        {a: {replies: [{ms: 6, fails: 'late'}, down, up]}},
        {failuresMax: 1, openMs: 10},
        [ask('/a')],
        [ask('/a'), sleep(10), ask('/a')],
      ),
    },
    {
      id: 'late-failure-after-closing',
      group: 'breaker',
      category: 'a late failure after the breaker has closed again',
      input: scenario(
        {a: {replies: [{ms: 30, fails: 'late'}, down, down, up, down, up]}},
        {failuresMax: 2, openMs: 10},
        [ask('/a')],
        [...times(2, '/a'), sleep(10), ask('/a'), sleep(18), ...times(2, '/a')],
      ),
    },
    {
      id: 'late-outcomes-during-a-probe',
      group: 'breaker',
      category: 'late outcomes while the probe is under way',
      input: scenario(
        {a: {replies: [{ms: 14, gives: 'late'}, {ms: 15, fails: 'late'}, down, {ms: 10, gives: 'ok'}, up]}},
        {failuresMax: 1, openMs: 10},
        [ask('/a')],
        [ask('/a')],
        [ask('/a'), sleep(10), ask('/a'), ask('/a')],
        [sleep(17), ask('/a')],
      ),
    },
    {
      id: 'late-success',
      group: 'breaker',
      category: 'a late success while the breaker is open',
      input: scenario(
        {a: {replies: [{ms: 5, gives: 'late'}, down, up]}},
        {failuresMax: 1, openMs: 20},
        [ask('/a')],
        [ask('/a'), sleep(9), ask('/a')],
      ),
    },
    {
      id: 'limit-at-the-same-moment',
      group: 'limits',
      category: 'requests of one user that come while others of the same user are under way',
      input: scenario(
        {a: {ms: 6}, b: {replies: [{ms: 5, fails: 'x'}]}},
        {limit: 2, windowMs: 50},
        [ask('/a'), ask('/a')],
        [ask('/b'), ask('/b')],
        [ask('/a'), sleep(3), ask('/a')],
        [ask('/a', 'bob'), ask('/a', 'bob'), ask('/a', 'bob')],
      ),
    },
    {
      id: 'largest-options',
      group: 'breaker',
      category: 'the largest options there are',
      guards: 'both ends of the rules',
      input: scenario(
        {a: {replies: [...Array.from({length: 11}, () => down), up]}},
        {limit: 100, windowMs: 10_000, failuresMax: 10, openMs: 10_000},
        [
          ...times(11, '/a', 'x'.repeat(20)),
          sleep(10_000),
          ask(`/a/${'x'.repeat(57)}`, 'toString'),
          ask('/a', 'é'),
          ask('/a', 'u'),
        ],
      ),
    },
    {
      id: 'smallest-options',
      group: 'limits',
      category: 'the smallest options there are',
      guards: 'both ends of the rules',
      input: scenario(
        {a: {replies: [down, up, down, up]}},
        {limit: 1, windowMs: 1, failuresMax: 1, openMs: 1},
        [ask('/a'), ask('/a'), sleep(1), ask('/a'), sleep(1), ask('/a'), ask('/a')],
      ),
    },
    {
      id: 'probe-throws',
      group: 'breaker',
      category: 'a probe that throws before it returns a promise',
      input: scenario({a: {replies: [down, {throws: 'bad'}, up, up]}}, {failuresMax: 1, openMs: 10}, [
        ask('/a'),
        sleep(10),
        ask('/a'),
        sleep(9),
        ask('/a'),
        sleep(1),
        ...times(2, '/a'),
      ]),
    },
    {
      id: 'paths-that-look-like-addresses',
      group: 'routing',
      category: 'paths with signs that addresses give a meaning to',
      input: scenario({a: {ms: 1}, 'a%20b': {ms: 1}, 'a?x=1': {ms: 1}, 'a b': {ms: 1}}, {}, [
        ask('/a%20b/x%2Fy'),
        ask('/a b'),
        ask('/a/x%20y'),
        ask('/a/x?y=1#z'),
        ask('/a?x=1'),
        ask('/a/./b/../c'),
        ask('/a//b'),
        ask('/./a'),
      ]),
    },
    ...(
      [
        [2, [0, 8, 12, 12, 17, 18, 22, 22]],
        [3, [0, 6, 8, 12, 12, 15, 16, 18, 19, 22]],
      ] as const
    ).map(([limit, moments]) => ({
      id: `window-of-${limit}-slides`,
      group: 'limits',
      category: 'requests after the first of a full window has left it and the others have not',
      guards: 'Catches windows that are emptied all at once.',
      input: scenario(
        {a: {ms: 0}},
        {limit, windowMs: 10},
        moments.flatMap((at, index): Step[] => [sleep(at - (moments[index - 1] ?? 0)), ask('/a')]),
      ),
    })),
    {
      id: 'paths-as-they-are',
      group: 'routing',
      category: 'paths with blanks, line ends, dots, percent signs and question marks',
      input: scenario({a: {ms: 1}, 'a b': {ms: 1}, 'x.y': {ms: 1}, 'l\nm': {ms: 1}, é: {ms: 1}}, {}, [
        ...['/a/x\ny', '/a/\n', '/a/x\n', '/a/ ', '/a/x ', '/a/ x', '/a/\u2028', '/a/\r\nb/c'].map((path) =>
          ask(path),
        ),
        ...['/a ', ' /a', '/a\n', '/a b/c', '/a%20b', '/a/%2F', '/a/%41', '/a?x=1', '/a/x?y=1#z', '/a#z'].map(
          (path) => ask(path),
        ),
        ...['/x.y/z', '/xzy/z', '/l\nm/z', '/a/../a', '/./a', '/a/.', '/\u00e9/z', '/e\u0301/z', '/A/x'].map(
          (path) => ask(path),
        ),
      ]),
    },
    {
      id: 'users-as-they-are',
      group: 'limits',
      category: 'users that differ in capitals, blanks or accents only, and more of them than a few',
      input: scenario(
        {a: {ms: 1}, aa: {ms: 1}},
        {limit: 1},
        ['ada', 'Ada', ' ada', 'ada ', 'é', 'e\u0301', 'a', 'aa', 'a|a', '1', '01'].map((user) =>
          ask('/a', user),
        ),
        [sleep(30), ...['ada', 'Ada', ' ada', 'a', 'aa', 'é', '1', '01'].map((user) => ask('/aa', user))],
      ),
    },
    {
      id: 'bodies-like-failures',
      group: 'breaker',
      category: 'bodies that look like failures or like answers',
      guards: 'a mistake that was found elsewhere: a value with a field error is taken for a failure',
      input: scenario(
        {
          a: {
            replies: [
              {ms: 1, gives: {error: 'none'}},
              {ms: 1, gives: {status: 500, body: null}},
              {ms: 1, gives: {ok: false}},
              {ms: 1, gives: {status: 'rejected', reason: 'none'}},
            ],
          },
        },
        {failuresMax: 1},
        times(4, '/a'),
      ),
    },
    {
      id: 'fifty-in-a-window',
      group: 'limits',
      category: 'a limit of more requests than a few, reached exactly',
      input: scenario({a: {ms: 1}}, {limit: 56, windowMs: 500}, [...times(58, '/a')]),
    },
    {
      id: 'late-success-after-closing',
      group: 'breaker',
      category: 'a late success after the breaker has closed again, between two failures',
      input: scenario(
        {a: {replies: [{ms: 16, gives: 'late'}, down, down, up, down, down, up]}},
        {failuresMax: 2, openMs: 10},
        [ask('/a')],
        [...times(2, '/a'), sleep(10), ask('/a'), sleep(1), ask('/a'), sleep(2), ...times(2, '/a')],
      ),
    },
    {
      id: 'late-failures-after-several-openings',
      group: 'breaker',
      category: 'late failures of calls that were begun two and four openings ago',
      guards: 'Generations that are counted in one or two bits.',
      input: scenario(
        {
          a: {
            replies: [
              {ms: 28, fails: 'late'},
              {ms: 61, fails: 'late'},
              ...[down, down, up, down, down, up, down, up],
              ...[down, down, up, down, down, up, down, up],
            ],
          },
        },
        {failuresMax: 2, openMs: 10},
        [ask('/a')],
        [ask('/a')],
        [0, 1].flatMap(() => [
          ...times(2, '/a'),
          sleep(10),
          ...times(3, '/a'),
          sleep(10),
          ...times(2, '/a'),
          sleep(5),
          ask('/a'),
        ]),
      ),
    },
    {
      id: 'services-as-they-are',
      group: 'breaker',
      category: 'services whose names differ in capitals or blanks only, one of them down',
      input: scenario(
        {
          a: {replies: [down]},
          A: {replies: [up]},
          ' a': {replies: [up]},
          'a ': {replies: [up]},
          '01': {replies: [up]},
        },
        {failuresMax: 1, openMs: 100},
        [ask('/a'), ask('/A'), ask('/ a'), ask('/a '), ask('/1'), ask('/01'), ask('/a')],
      ),
    },
    {
      id: 'one-probe-for-all-users',
      group: 'breaker',
      category: 'requests of other users while the probe of one is under way',
      input: scenario(
        {a: {replies: [down, {ms: 20, fails: 'down'}, up]}},
        {failuresMax: 1, openMs: 10},
        [ask('/a'), sleep(10), ask('/a')],
        [sleep(13), ask('/a', 'bob'), sleep(5), ask('/a', 'bob')],
        [sleep(14), ask('/a', 'eve'), sleep(20), ask('/a', 'eve'), sleep(10), ask('/a', 'eve')],
      ),
    },
    {
      id: 'probe-not-spent-on-a-refused-request',
      group: 'breaker',
      category: 'a user over the limit when a service may be tried again',
      input: scenario({a: {replies: [down, up]}}, {limit: 1, failuresMax: 1, openMs: 10}, [
        ask('/a'),
        sleep(10),
        ask('/a'),
        ask('/a', 'bob'),
      ]),
    },
    {
      id: 'services-named-like-parts-of-objects',
      group: 'breaker',
      category: 'services named like parts of an object',
      input: scenario({constructor: {ms: 1}, toString: {ms: 1}}, {failuresMax: 1}, [
        ask('/constructor/x'),
        ask('/toString'),
        ask('/constructor'),
      ]),
    },
    {
      id: 'probe-longer-than-open',
      group: 'breaker',
      category: 'a probe that takes longer than the breaker stays open',
      input: scenario(
        {a: {replies: [down, {ms: 30, gives: 'ok'}]}},
        {failuresMax: 1, openMs: 10},
        [ask('/a'), sleep(10), ask('/a')],
        [sleep(22), ask('/a', 'bob')],
      ),
    },
    {
      id: 'one-failure-less-after-recovery',
      group: 'breaker',
      category: 'one failure less than needed after a recovery',
      input: scenario({a: {replies: [down, down, down, up, down, down, up]}}, {failuresMax: 3, openMs: 10}, [
        ...times(3, '/a'),
        sleep(10),
        ...times(4, '/a'),
      ]),
    },
  ],
});
