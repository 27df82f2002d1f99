/** Whatever others try, the owner gets in; and whatever they try, they try no more than the bounds say. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createSignInLimits, type SignInTry, signInTriesMax} from '#lib/auth/sign-in-limits';

/** They count in this process's memory. */
const counting = {};
const account = 'ada@example.org';
const home = 'home';

/** Tries of an attacker: anywhere but at home, mostly at this account, many at a time. */
const wave = fc.record({
  place: fc.integer({min: 1, max: 60}).map((number) => `place ${number}`),
  at: fc.constantFrom(account, account, account, 'eve@example.org'),
  tries: fc.integer({min: 1, max: 40}),
});

/** Fewer places than it takes to use up what an account allows from all of them together. */
const placesFew = signInTriesMax.account / signInTriesMax.placeAndAccount - 1;

async function attack(
  limits: ReturnType<typeof createSignInLimits>,
  waves: ReadonlyArray<{place: string; at: string; tries: number}>,
): Promise<SignInTry[]> {
  const allowed: SignInTry[] = [];
  for (const {place, at, tries} of waves) {
    for (let i = 0; i < tries; i++) {
      const asked = {account: at, place};
      if ((await limits.take(counting, asked)).ok) allowed.push(asked);
    }
  }
  return allowed;
}

test('attackers at a score of places never lock out the owner elsewhere', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wave, {maxLength: 80}), async (waves) => {
      const limits = createSignInLimits();
      const places = [...new Set(waves.map(({place}) => place))].slice(0, placesFew);
      await attack(
        limits,
        waves.filter(({place}) => places.includes(place)),
      );
      expect((await limits.take(counting, {account, place: home})).ok).toBe(true);
    }),
    {numRuns: 40},
  );
});

test('attackers anywhere, at home too, never lock out a browser that the owner signed in with before', async () => {
  const anywhere = wave.map((each) => ({...each, place: each.tries % 5 === 0 ? home : each.place}));
  await fc.assert(
    fc.asyncProperty(fc.array(anywhere, {maxLength: 80}), async (waves) => {
      const limits = createSignInLimits();
      await attack(limits, waves);
      expect((await limits.take(counting, {account, place: home, device: 'hers'})).ok).toBe(true);
    }),
    {numRuns: 40},
  );
});

test('of guesses no more are let through than the bounds say, from wherever they come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wave, {maxLength: 80}), async (waves) => {
      const allowed = await attack(createSignInLimits(), waves);
      const most = (keyOf: (asked: SignInTry) => string): number =>
        Math.max(0, ...Array.from(Map.groupBy(allowed, keyOf).values(), (tries) => tries.length));
      expect(most(({place, account: at}) => `${place} ${at}`)).toBeLessThanOrEqual(
        signInTriesMax.placeAndAccount,
      );
      expect(most(({place}) => place)).toBeLessThanOrEqual(signInTriesMax.place);
      expect(most(({account: at}) => at)).toBeLessThanOrEqual(signInTriesMax.account);
    }),
    {numRuns: 40},
  );
});

test('one place that guesses at many accounts is bounded, and so are many places that guess at one', async () => {
  const limits = createSignInLimits();
  const sprayed = await attack(
    limits,
    Array.from({length: 200}, (_, index) => ({place: 'one', at: `p${index}@example.org`, tries: 1})),
  );
  expect(sprayed).toHaveLength(signInTriesMax.place);
  const spread = await attack(
    limits,
    Array.from({length: 100}, (_, index) => ({place: `bot ${index}`, at: account, tries: 20})),
  );
  expect(spread).toHaveLength(signInTriesMax.account);
});

test('a known browser has few tries of its own, and then those of its place', async () => {
  const limits = createSignInLimits();
  const asked = {account, place: home, device: 'hers'};
  let allowed = 0;
  for (let i = 0; i < 50; i++) if ((await limits.take(counting, asked)).ok) allowed += 1;
  expect(allowed).toBe(signInTriesMax.device + signInTriesMax.placeAndAccount);
});

test('who signs in uses nothing up: a class behind one address signs in, all of it', async () => {
  const limits = createSignInLimits();
  for (let i = 0; i < 3 * signInTriesMax.place; i++) {
    const taken = await limits.take(counting, {account: `p${i}@example.org`, place: 'school'});
    expect(taken.ok).toBe(true);
    if (taken.ok) await taken.value();
  }
});
