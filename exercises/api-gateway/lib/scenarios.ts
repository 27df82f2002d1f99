/** Scenarios of api-gateway: how they are written, and how they are drawn at random. */
import type {AsyncInput} from '#lib/exercise-sdk/async';
import type {Random} from '#lib/exercise-sdk/random';

type Reply = {ms?: number; gives?: unknown; fails?: string; throws?: string};

export type Services = Record<string, {ms?: number; replies?: Reply[]}>;

export type Step = ['handle', string, string] | ['sleep', number];

type Options = {limit?: number; windowMs?: number; failuresMax?: number; openMs?: number};

export const ask = (path: string, user = 'ada'): Step => ['handle', user, path];

export const times = (count: number, path: string, user?: string): Step[] =>
  Array.from({length: count}, () => ask(path, user));

export const sleep = (ms: number): Step => ['sleep', ms];

export const down: Reply = {ms: 1, fails: 'down'};

export const up: Reply = {ms: 1, gives: 'ok'};

export function scenario(services: Services, options: Options, ...clients: Step[][]): AsyncInput {
  return {
    construct: [services, {limit: 50, windowMs: 1000, failuresMax: 3, openMs: 100, ...options}],
    clients,
  };
}

export function fresh(random: Random, size: number): AsyncInput {
  // One request after another, with pauses in which a breaker becomes half-open.
  if (random.boolean(0.15)) {
    const outcome = (): Reply => random.pick<Reply>([down, {throws: 'bad'}, up]);
    const pause = sleep(random.int(9, 10));
    const steps = random.array(random.int(3, 6), () => [ask('/a'), pause]).flat();
    return scenario(
      {a: {replies: random.array(5, outcome)}},
      {failuresMax: random.int(1, 2), openMs: 10},
      steps,
    );
  }
  const count = random.int(1, 3);
  // Whether the others' requests of the same moment find the failure of a throw counted is nobody's to say.
  const failure: Reply = count === 1 ? {throws: 'y'} : {ms: 2, fails: 'y'};
  const reply = (): Reply =>
    random.pick<Reply>([
      {ms: 1, gives: random.pick([1, 1, 0, null])},
      {ms: 1, fails: 'x'},
      failure,
      {ms: 6, fails: 'z'},
    ]);
  const services = {a: {replies: random.array(random.int(1, 5), reply)}, b: {ms: 2}};
  const step = (): Step =>
    random.pick<Step>([
      ask('/a'),
      ask('/a/x', 'bob'),
      ask('/a'),
      ask('/b'),
      ask(random.pick(['/c', '/ab/x', '/constructor', '/a/', '/a//x', '//a', '/a/b/', 'a', '/'])),
      sleep(random.int(1, 9)),
      sleep(10),
    ]);
  const options = {
    limit: random.int(1, 5),
    windowMs: 10,
    failuresMax: random.int(1, 2),
    openMs: random.int(5, 10),
  };
  const clients = random.array(count, () => random.array(random.int(2, 3 + Math.ceil(size / 8)), step));
  return scenario(services, options, ...clients);
}

/** An outcome that comes late: while the breaker is open, during its probe, or when it is closed again. */
export function lateOutcome(random: Random): AsyncInput {
  const outcome = (ms: number): Reply => (random.boolean() ? {ms, fails: 'late'} : {ms, gives: 'late'});
  const [openMs, failuresMax] = [random.int(8, 20), random.int(1, 2)];
  const probe = random.int(1, openMs);
  const late = random.int(openMs, 2 * openMs + 8);
  const replies = [
    outcome(late),
    ...Array.from({length: failuresMax}, () => down),
    random.boolean() ? up : outcome(probe),
    ...random.array(4, () => random.pick([up, down, down])),
  ];
  const later = (): Step[] => [
    sleep(random.int(1, 6)),
    ask('/a'),
    sleep(random.int(1, 6)),
    ...times(2, '/a'),
  ];
  const since = sleep(openMs + failuresMax + random.int(1, 2 * openMs));
  return scenario(
    {a: {replies}},
    {failuresMax, openMs},
    [ask('/a')],
    [sleep(1), ...times(failuresMax, '/a'), sleep(openMs), ask('/a'), ...later()],
    [
      since,
      ask('/a'),
      sleep(random.int(1, openMs)),
      ask('/a'),
      sleep(random.int(1, openMs)),
      ask('/a'),
      ask('/a'),
    ],
  );
}

/** Bodies that look like failures or like answers. */
const oddBodies = [{error: 'no'}, {status: 500}, {ok: false}, {status: 404, body: 1}, false, '', 0, null];

/** Services that answer with those; users that look alike, or many of them, each asking more often than allowed. */
export function oddAnswersAndUsers(random: Random): AsyncInput {
  if (random.boolean()) {
    const replies = random.array(4, (): Reply => ({ms: 1, gives: random.pick(oddBodies)}));
    return scenario({c: {replies}}, {failuresMax: random.int(1, 2)}, times(5, '/c'));
  }
  const limit = random.pick([1, 2, 10, 40]);
  const users = random
    .shuffle(['ada', 'ada ', ' ada', 'Ada', 'a\u0301da', 'áda'])
    .slice(0, limit < 10 ? 6 : 1);
  const asked = [0, 1].flatMap(() => users.flatMap((user) => times(limit, '/c', user)));
  return scenario({c: {}}, {limit, windowMs: random.int(20, 100)}, asked);
}

/** Signs that addresses give a meaning to, in names of services and in what follows. */
export function signs(random: Random): AsyncInput {
  const names = random
    .shuffle(['c', 'c%64', 'c d', 'c+d', 'c?y', 'c#y', 'C', 'c.', 'cd', 'c ', ' c', 'c\n'])
    .slice(0, 4);
  const services = Object.fromEntries(names.map((name) => [name, {ms: 1}]));
  const rest = (): string =>
    random.pick([
      '',
      '/',
      '/%2Fz',
      '/a%20b',
      '/?q=2',
      '/#z',
      '/../c',
      '/./',
      '/%41',
      '/%',
      '/ ',
      '/x\ny',
      '/x ',
    ]);
  return scenario(
    services,
    {},
    random.array(4, () => ask(`/${random.pick([...names, 'c', 'cd'])}${rest()}`)),
  );
}

/** Services whose names look alike, some of them down. */
export function namesAlike(random: Random): AsyncInput {
  const names = random.shuffle(['c', 'C', ' c', 'c ', 'c\n', '1', '01', '1.0', 'é', 'e\u0301']).slice(0, 5);
  const services = Object.fromEntries(
    names.map((name) => [name, {ms: 1, replies: [random.boolean() ? down : up]}]),
  );
  return scenario(
    services,
    {failuresMax: 1},
    names.map((name) => ask(`/${name}`)),
  );
}

/** A call that ends late, after the breaker has opened several times, in the midst of counting. */
export function lateAfterOpenings(random: Random): AsyncInput {
  const openMs = 10;
  const openings = random.int(1, 5);
  const round: Step[] = [...times(2, '/a'), sleep(openMs), ask('/a')];
  const all = Array.from({length: openings}, () => round).flat();
  const replies = [
    {ms: openings * (openMs + 3) + random.int(0, 3), fails: 'late'},
    ...Array.from({length: openings}, () => [down, down, up]).flat(),
    ...random.array(4, () => random.pick([up, down])),
  ];
  const end = [ask('/a'), sleep(random.int(1, 5)), ...times(3, '/a')];
  return scenario({a: {replies}}, {failuresMax: 2, openMs}, [ask('/a')], [...all, ...end]);
}

/** A service called like a part of every object; or failures, a recovery, and one failure less than would open again. */
export function oddServicesAndCounts(random: Random): AsyncInput {
  if (random.boolean()) {
    const name = random.pick(['constructor', 'toString', 'valueOf']);
    const replies = random.array(3, () => random.pick([up, up, down]));
    return scenario({[name]: {replies}}, {failuresMax: random.int(1, 2)}, times(3, `/${name}`));
  }
  const failuresMax = random.int(2, 4);
  const failing = (count: number): Reply[] => Array.from({length: count}, () => down);
  const replies = [...failing(failuresMax), up, ...failing(failuresMax - 1), up, up];
  return scenario({a: {replies}}, {failuresMax, openMs: 10}, [
    ...times(failuresMax, '/a'),
    sleep(10),
    ...times(failuresMax + 2, '/a'),
  ]);
}
