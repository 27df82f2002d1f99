/** Plays many random sequences of typing and leaving, in three browsers' worth of pages at a time. */
import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {starterOf} from '#lib/exercises/offered';
import {loadPackage} from '#lib/exercises/package';
import {listSlugs} from '#lib/exercises/package-folders';
import {newCredentials} from './account.ts';
import {playSequence} from './code-model.ts';
import type {Starters} from './code-truth.ts';
import type {Account} from './code-world.ts';
import {launchSession} from './sessions.ts';
import {root} from './source-files.ts';

export type Sequences = {
  readonly browser: Browser;
  readonly url: string;
  /** Of the first sequence; each next one has the next. */
  readonly seed: number;
  readonly count: number;
};

const stepsEach = 14;
/** Played at a time, each in a context of its own, on exercises of their own. */
const desks = 3;
const waitMs = 40_000;
const failuresMax = 4;
/** In CSS pixels: the full editor draws only lines in view, and a starter has up to sixty. */
const tall = 3600;
/**
 * Without a network Monaco's workers and what it loads for a language cannot be loaded: it throws that, and goes on
 * without them. What we load ourselves says so on the page.
 */
const partNotLoaded = /importScripts|^ErrorEvent$|Failed to load chunk/;

export type Played = {
  readonly played: number;
  /** What went wrong, a line for each sequence that broke a law; empty when all is well. */
  readonly failures: readonly string[];
};

/** Plays until all are played, or enough failed to see what is wrong. */
export async function playSequences({browser, url, seed: first, count}: Sequences): Promise<Played> {
  const slugs = await slugsInScripts();
  const accounts = [await newAccount(url, 'Mia'), await newAccount(url, 'Noa')] as const;
  const failures: string[] = [];
  let next = first;
  let played = 0;
  const newContext = async (height: number) => {
    const viewport = {width: 1280, height};
    const context = await browser.newContext({baseURL: url, viewport, reducedMotion: 'reduce'});
    context.setDefaultTimeout(waitMs);
    context.on('weberror', (event) => {
      const {message} = event.error();
      if (!partNotLoaded.test(message)) failures.push(`error in a page: ${message}`);
    });
    return context;
  };
  const play = async (): Promise<void> => {
    const contexts = {plain: await newContext(800), full: await newContext(tall)};
    while (next < first + count && failures.length < failuresMax) {
      const seed = next++;
      const slug = slugs[seed % slugs.length]!;
      const editor = seed % 10 === 0 ? 'full' : 'plain';
      const context = contexts[editor];
      const sequence = {context, url, accounts, slug, seed, editor, steps: stepsEach} as const;
      await playSequence({...sequence, starters: await startersOf(slug)}).catch((error: Error) =>
        failures.push(error.message),
      );
      played += 1;
    }
    for (const context of Object.values(contexts)) await context.close();
  };
  await Promise.all(Array.from({length: desks}, play));
  return {played, failures};
}

async function newAccount(url: string, who: string): Promise<Account> {
  const credentials = newCredentials(who);
  return {name: credentials.name, client: await launchSession(url, credentials)};
}

async function startersOf(slug: string): Promise<Starters> {
  const found = await loadPackage(join(root, 'exercises', slug));
  if (!found.ok) throw new Error(`${slug} does not load: ${JSON.stringify(found.error)}`);
  const {signature} = found.value;
  return {
    javascript: starterOf(signature, 'javascript'),
    typescript: starterOf(signature, 'typescript'),
  };
}

/** Exercises that are solved in JavaScript and TypeScript, which the model knows. */
async function slugsInScripts(): Promise<string[]> {
  const all = await listSlugs(join(root, 'exercises'));
  const solved = await Promise.all(
    all.map(async (slug) => {
      const files = await readdir(join(root, 'exercises', slug, 'submissions', 'accepted'));
      return files.some((file) => /\.[jt]s$/.test(file));
    }),
  );
  return all.filter((_, index) => solved[index]);
}
