/** The session of code against the model of the newest code, in random sequences; the browser plays fewer of them. */
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {randomOf} from '../support/random';
import {accounts, SessionWorld} from './session-world';

const count = Number(process.env.SESSION_SEQUENCES ?? 150);
const seed = Number(process.env.CODE_SEED ?? 1);
const steps = 20;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Act = readonly [string, () => void | Promise<void>];

function actsOf(world: SessionWorld, random: (below: number) => number): Act[] {
  const acts: Act[] = [['wait', () => world.passTime()]];
  if (world.isOpen) {
    acts.push(
      ...Array<Act>(4).fill(['type', () => world.type()]),
      ['reset', () => world.reset()],
      ['javascript', () => world.choose('javascript')],
      ['typescript', () => world.choose('typescript')],
      ['save', () => world.save()],
    );
  }
  if (!world.online) return [...acts, ...Array<Act>(3).fill(['online', () => world.setOnline(true)])];
  acts.push(
    ['reload', () => world.load()],
    ['end of the session', () => world.signOut()],
    ['sign in 0', () => world.signIn(accounts[0])],
    ['sign in 1', () => world.signIn(accounts[1])],
    ...Array<Act>(2).fill(['tab', () => world.tab()]),
    ['another device', () => world.device(accounts[random(2)]!)],
    ['offline', () => world.setOnline(false)],
  );
  if (world.isOpen) acts.push(['leave', () => world.leave()]);
  else acts.push(...Array<Act>(5).fill(['back', () => world.back()]));
  return acts;
}

async function play(number: number): Promise<string | undefined> {
  const random = randomOf(number);
  const world = new SessionWorld(random);
  world.install();
  try {
    await world.load();
    for (let step = 0; step < steps; step++) {
      const acts = actsOf(world, random);
      const [name, act] = acts[random(acts.length)]!;
      world.log.push(name);
      await act();
      await vi.advanceTimersByTimeAsync(random(100));
      if (world.isOpen) await world.check();
    }
    await world.end();
    return undefined;
  } catch (error) {
    return `seed ${number}: ${world.log.join(', ')}: ${(error as Error).message}`;
  } finally {
    vi.clearAllTimers();
  }
}

test(`the newest code is shown, kept and saved in ${count} sequences`, async () => {
  const failures: string[] = [];
  for (let number = seed; number < seed + count && failures.length < 3; number++) {
    const failure = await play(number);
    if (failure !== undefined) failures.push(failure);
  }
  expect(failures).toEqual([]);
});
