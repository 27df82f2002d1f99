/**
 * Plays a random sequence at a real browser against a model of "the newest code of each account, and of nobody": it is
 * in the editor, in the dialog's choices or in the history, and what Submit sends is what is seen.
 */
import type {BrowserContext, Page} from 'playwright-core';
import type {Kind} from './code-page.ts';
import {World, type WorldOptions} from './code-world.ts';
import {randomOf} from './random.ts';

export type Sequence = Omit<WorldOptions, 'random'> & {readonly editor: Kind; readonly steps: number};

type Act = readonly [string, () => Promise<void>];

/** What can be done now, the usual things several times. */
function actsOf(world: World, random: (below: number) => number): Act[] {
  const coded = world.onCode();
  const acts: Act[] = coded
    ? [
        ...Array<Act>(3).fill(['type', () => world.type()]),
        ['reset', () => world.reset()],
        ['language', () => world.choose(random(2) === 0 ? 'javascript' : 'typescript')],
        ['save', () => world.save()],
      ]
    : [];
  if (!world.online) return [...acts, ...Array<Act>(3).fill(['online', () => world.setOnline(true)])];
  acts.push(
    ['reload', () => world.reload()],
    ['end of the session', () => world.signOut()],
    ['sign in 0', () => world.signIn(0)],
    ['sign in 1', () => world.signIn(1)],
    ['tab', () => world.tab()],
    ['another device', () => world.device(random(2) === 0 ? 0 : 1)],
  );
  if (!coded) return [...acts, ...Array<Act>(6).fill(['back', () => world.back(random(3) === 0)])];
  return [
    ...acts,
    ...Array<Act>(2).fill(['leave', () => world.leave()]),
    ['submit', () => world.submit()],
    ['offline', () => world.setOnline(false)],
  ];
}

/** Plays one sequence; throws with what was done and the seed where a law does not hold. */
export async function playSequence({editor, steps, ...options}: Sequence): Promise<void> {
  const {context, url, seed, slug} = options;
  const random = randomOf(seed);
  const page = await emptied(context, url);
  await context.addCookies([
    {name: 'editor', value: editor, url},
    {name: 'language', value: 'javascript', url},
  ]);
  const world = new World({...options, random}, page);
  try {
    await world.begin();
    for (let step = 0; step < steps; step++) {
      const acts = actsOf(world, random);
      const [name, act] = acts[random(acts.length)]!;
      world.log.push(name);
      await act();
      if (world.onCode()) await world.check();
    }
    await world.end();
  } catch (error) {
    throw new Error(`seed ${seed}, ${slug}: ${world.log.join(', ')}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** A page in a browser that remembers nothing of its earlier pages. */
async function emptied(context: BrowserContext, url: string): Promise<Page> {
  await context.setOffline(false);
  for (const page of context.pages()) await page.close();
  await context.clearCookies();
  const page = await context.newPage();
  await page.goto(`${url}/api/health`);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  return page;
}
