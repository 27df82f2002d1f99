/**
 * Plays a random sequence at a real browser against a model of "the newest code of each account, and of nobody": it is
 * in the editor, in the dialog's choices or in the history, and what Submit sends is what is seen.
 */
import type {BrowserContext, Locator, Page} from 'playwright-core';
import type {Client} from './account.ts';
import {codeThere, type Kind, lookAt, type Sight, shownCode, signInAs, writeCode} from './code-page.ts';

export type Account = {readonly name: string; readonly client: Client};
type Language = 'javascript' | 'typescript';
type Owner = string | null;

export type Sequence = {
  /** Of a browser in which nobody has been; what it keeps of the server's files may stay. */
  readonly context: BrowserContext;
  readonly url: string;
  readonly accounts: readonly [Account, Account];
  readonly slug: string;
  readonly editor: Kind;
  readonly seed: number;
  readonly steps: number;
};

/** Ends a wait that would go on for ever; loaded machines are slow for reasons of their own. */
const waitMs = 15_000;
const submitMs = 8000;
const pressMs = 3000;
const titles = {javascript: 'JavaScript', typescript: 'TypeScript'} as const;
const settled = ['clean', 'kept', 'waiting', 'out', 'other', 'conflict', 'refused'];

/** Mulberry32: the same seed plays the same sequence. */
function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

class World {
  readonly #options: Sequence;
  readonly #random: (below: number) => number;
  readonly #context: BrowserContext;
  readonly #newest = new Map<string, string>();
  /**
   * What another device saved while this browser had something else, or could not hear of it; `follows`: it was made
   * from what this browser has, and simply takes its place.
   */
  readonly #others = new Map<string, {readonly text: string; readonly follows: boolean}>();
  readonly #inHistory = new Map<string, Set<string>>();
  readonly #starters = new Map<Language, string>();
  readonly log: string[] = [];
  #tabs: Page[];
  #active: Page;
  #online = true;
  /** Whoever the browser's cookies stand for, whatever its pages were made for. */
  #signedIn: Owner = null;
  #texts = 0;

  constructor(options: Sequence, page: Page) {
    this.#options = options;
    this.#random = randomOf(options.seed);
    this.#context = options.context;
    this.#tabs = [page];
    this.#active = page;
  }

  async begin(): Promise<void> {
    await this.#open();
    for (const language of ['typescript', 'javascript'] as const) {
      await this.#choose(language);
      this.#starters.set(language, (await shownCode(this.#active)) ?? '');
    }
    for (const {name, client} of this.#options.accounts) {
      for (const {language, source} of await this.#drafts(client)) {
        this.#newest.set(keyOf(name, language), source);
      }
    }
  }

  async step(): Promise<void> {
    const coded = this.#onCode();
    const acts: Array<readonly [string, () => Promise<void>]> = coded
      ? [
          ['type', () => this.#type()],
          ['type', () => this.#type()],
          ['type', () => this.#type()],
          ['reset', () => this.#reset()],
          ['language', () => this.#choose(this.#random(2) === 0 ? 'javascript' : 'typescript')],
          ['wait', () => this.#saved()],
        ]
      : [];
    if (this.#online) {
      acts.push(
        ['reload', () => this.#reload()],
        ['end of the session', () => this.#signOut()],
        ['sign in 0', () => this.#signIn(0)],
        ['sign in 1', () => this.#signIn(1)],
        ['tab', () => this.#tab()],
        ['another device', () => this.#device()],
      );
      if (coded) acts.push(['leave', () => this.#leave()], ['leave', () => this.#leave()]);
      if (coded) acts.push(['submit', () => this.#submit()], ['offline', () => this.#setOnline(false)]);
      else acts.push(...Array(6).fill(['back', () => this.#back()]));
    } else acts.push(...Array(3).fill(['online', () => this.#setOnline(true)]));
    const [name, act] = acts[this.#random(acts.length)]!;
    this.log.push(name);
    await act();
    if (this.#onCode()) await this.#check();
  }

  /** Whatever happened: everyone finds their newest code, the history has what gave way, and nobody has another's. */
  async end(): Promise<void> {
    if (!this.#online) await this.#setOnline(true);
    for (const page of this.#tabs) if (page !== this.#active) await page.close();
    const owners = [undefined, ...this.#options.accounts];
    for (const account of owners) {
      this.log.push(`look as ${account?.name ?? 'nobody'}`);
      await this.#signOut();
      if (account !== undefined) await signInAs(this.#context, account.client, this.#options.url);
      await this.#open();
      for (const language of ['javascript', 'typescript'] as const) {
        await this.#choose(language);
        await this.#check();
        await this.#saved();
        await this.#check();
        if (account !== undefined) await this.#checkHistory(account, language);
      }
    }
    for (const {name, client} of this.#options.accounts) {
      for (const {source} of await this.#drafts(client)) {
        const typist = /^of (.+) \d+-\d+/.exec(source)?.[1];
        if (typist !== undefined && typist !== 'nobody' && typist !== name) {
          throw new Error(`${name} has what ${typist} typed: ${source}`);
        }
      }
    }
  }

  async #drafts(client: Client): Promise<Array<{language: Language; source: string; revision: number}>> {
    const answer = await client.request(`/api/exercises/${this.#options.slug}/draft`);
    return ((await answer.json()) as {drafts: Array<{language: Language; source: string; revision: number}>})
      .drafts;
  }

  async #open(): Promise<void> {
    await this.#active.goto(`/exercises/${this.#options.slug}`);
    await codeThere(this.#active);
  }

  #onCode(): boolean {
    return new URL(this.#active.url()).pathname === `/exercises/${this.#options.slug}`;
  }

  /** What is seen, and whose it is. */
  async #look(): Promise<Sight & {readonly owner: Owner; readonly name: Language}> {
    const sight = await lookAt(this.#active);
    const name = sight.language?.includes('TypeScript') ? 'typescript' : 'javascript';
    return {...sight, owner: sight.account ?? null, name};
  }

  /** Decides the dispute that is in the way, if there is one. */
  async #calm(): Promise<Sight & {readonly owner: Owner; readonly name: Language}> {
    const sight = await this.#look();
    if (sight.dispute === undefined) return sight;
    await this.#decide(sight.dispute, sight.owner, sight.name);
    return this.#calm();
  }

  /** A dispute may come up before the press arrives: it is decided, and then pressed again. */
  async #press(target: Locator): Promise<void> {
    await until(`a press of ${target}`, async () => {
      await this.#calm();
      return target.click({timeout: pressMs}).then(
        () => true,
        () => false,
      );
    });
  }

  #newestOf(owner: Owner, language: Language): string {
    return this.#newest.get(keyOf(owner, language)) ?? this.#starters.get(language) ?? '';
  }

  #giveWay(owner: Owner, language: Language, text: string): void {
    if (owner === null || text === this.#starters.get(language)) return;
    const key = keyOf(owner, language);
    this.#inHistory.set(key, (this.#inHistory.get(key) ?? new Set()).add(text));
  }

  #change(key: string, text: string): void {
    this.#newest.set(key, text);
    const other = this.#others.get(key);
    if (other !== undefined) this.#others.set(key, {...other, follows: false});
  }

  async #type(): Promise<void> {
    const {owner, name} = await this.#look();
    const text = `of ${owner ?? 'nobody'} ${this.#options.seed}-${++this.#texts}`;
    await writeCode(this.#active, text);
    this.#change(keyOf(owner, name), text);
  }

  async #reset(): Promise<void> {
    const {owner, name} = await this.#calm();
    await this.#press(this.#active.getByRole('button', {name: 'Reset code'}));
    this.#giveWay(owner, name, this.#newestOf(owner, name));
    this.#change(keyOf(owner, name), this.#starters.get(name) ?? '');
  }

  async #choose(language: Language): Promise<void> {
    const chosen = async () => (await this.#look()).name === language;
    await this.#calm();
    if (await chosen()) return;
    await this.#active.getByRole('combobox', {name: 'Language'}).press('Enter');
    await this.#active.getByRole('option', {name: titles[language]}).press('Enter');
    await until(`${language} to be chosen`, chosen);
  }

  async #saved(): Promise<void> {
    await until('a save', async () => settled.includes((await this.#look()).save ?? ''));
  }

  async #reload(): Promise<void> {
    await this.#active.reload();
    if (this.#onCode()) await codeThere(this.#active);
  }

  async #signOut(): Promise<void> {
    await this.#context.clearCookies({name: /session-token/});
    this.#signedIn = null;
  }

  async #signIn(index: 0 | 1): Promise<void> {
    const {name, client} = this.#options.accounts[index];
    await signInAs(this.#context, client, this.#options.url);
    this.#signedIn = name;
    await this.#open();
  }

  async #tab(): Promise<void> {
    if (this.#tabs.length < 2) {
      this.#active = await this.#context.newPage();
      this.#tabs = [...this.#tabs, this.#active];
      return this.#open();
    }
    this.#active = this.#tabs.find((page) => page !== this.#active)!;
    await this.#active.bringToFront();
  }

  async #leave(): Promise<void> {
    await this.#press(this.#active.getByRole('link', {name: 'Exercises'}).first());
    await this.#listThere();
  }

  /** Nobody goes back from a page before it is there. */
  async #listThere(): Promise<void> {
    await this.#active.getByRole('heading', {name: 'Exercises', exact: true}).waitFor();
  }

  async #back(): Promise<void> {
    if (this.#random(3) === 0) {
      await this.#active.goBack();
      if (!this.#onCode()) return;
      await codeThere(this.#active);
      await this.#active.goForward();
      await this.#listThere();
    }
    await this.#active.goBack();
    if (this.#onCode()) await codeThere(this.#active);
  }

  async #setOnline(online: boolean): Promise<void> {
    this.#online = online;
    await this.#context.setOffline(!online);
  }

  async #device(): Promise<void> {
    const {accounts, slug, seed} = this.#options;
    const {name, client} = accounts[this.#random(2)]!;
    const language = 'javascript';
    const key = keyOf(name, language);
    if (this.#others.has(key)) return;
    const draft = (await this.#drafts(client)).find((one) => one.language === language);
    const text = `of ${name} ${seed}-${++this.#texts} elsewhere`;
    const body = {language, source: text, revision: draft?.revision ?? 0, replaces: true};
    const answer = await client.send('PUT', `/api/exercises/${slug}/draft`, body);
    if (answer.status !== 200) return;
    const here = this.#newestOf(name, language);
    const follows = here === (draft?.source ?? this.#starters.get(language));
    if (follows && this.#signedIn === name) this.#newest.set(key, text);
    else this.#others.set(key, {text, follows});
    for (const page of this.#tabs) await page.evaluate(() => dispatchEvent(new Event('focus')));
  }

  async #submit(): Promise<void> {
    const page = this.#active;
    const seen = await this.#look();
    // Signed out and in a dispute the button asks something else first; while one is judged it rests.
    if (seen.owner === null || !seen.submits || ['conflict', 'out', 'other'].includes(seen.save ?? ''))
      return;
    const sent = page
      .waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/submissions'), {
        timeout: submitMs,
      })
      .catch(() => undefined);
    const refused = page
      .getByRole('alert')
      .filter({hasText: 'Nothing was submitted'})
      .waitFor({timeout: submitMs})
      .catch(() => undefined);
    await page
      .getByRole('button', {name: 'Submit', exact: true})
      .filter({visible: true})
      .click({force: true});
    const request = await Promise.race([sent, refused]);
    if (request === undefined) return;
    const body = JSON.parse(request.postData() ?? '{}') as {source: string; language: string};
    if (body.source !== seen.code || body.language !== seen.name) {
      throw new Error(`submitted ${body.language} ${body.source}, seen was ${seen.name} ${seen.code}`);
    }
  }

  async #check(): Promise<void> {
    let said = '';
    await until(
      () => `the newest code; ${said}`,
      async () => {
        const seen = await this.#look();
        const newest = this.#newestOf(seen.owner, seen.name);
        said = `newest ${newest}, shown ${seen.code}, mark ${seen.save}`;
        if (seen.dispute !== undefined) return this.#decide(seen.dispute, seen.owner, seen.name);
        return this.#isNewest(seen.code, seen.owner, seen.name);
      },
    );
  }

  /** Whether this is the newest; what replaced a starter without asking is so from now on. */
  #isNewest(shown: string | undefined, owner: Owner, language: Language): boolean {
    const key = keyOf(owner, language);
    const newest = this.#newestOf(owner, language);
    if (shown === newest) return true;
    const other = this.#others.get(key);
    const asks = newest !== this.#starters.get(language) && other?.follows !== true;
    if (shown === undefined || asks) return false;
    const nobodys = keyOf(null, language);
    if (other?.text === shown) this.#others.delete(key);
    else if (owner !== null && this.#newest.get(nobodys) === shown) this.#newest.delete(nobodys);
    else return false;
    this.#newest.set(key, shown);
    return true;
  }

  /** Two versions of which one is the newest: the other one is in the history afterwards. */
  async #decide(text: string, owner: Owner, language: Language): Promise<boolean> {
    const key = keyOf(owner, language);
    const signedOut = text.includes('before you signed in');
    const newest = this.#newestOf(owner, language);
    const [mine, stored] = signedOut
      ? [this.#newest.get(keyOf(null, language)) ?? newest, this.#others.get(key)?.text ?? newest]
      : [newest, this.#others.get(key)?.text];
    if (stored === undefined) throw new Error(`a dispute that nobody began: ${text}`);
    for (const one of [mine, stored]) {
      if (!text.includes(one.split('\n')[0]!)) throw new Error(`the dialog lacks ${one}: ${text}`);
    }
    const keep = this.#random(2) === 0;
    const name = keep ? 'Keep what I typed here' : 'Take the saved version';
    await this.#active.getByRole('button', {name}).click();
    await this.#active.getByRole('dialog').waitFor({state: 'detached'});
    this.log.push(name);
    this.#newest.set(key, keep ? mine : stored);
    this.#giveWay(owner, language, keep ? stored : mine);
    this.#others.delete(key);
    if (signedOut) this.#newest.delete(keyOf(null, language));
    return false;
  }

  async #checkHistory({name, client}: Account, language: Language): Promise<void> {
    const expected = this.#inHistory.get(keyOf(name, language));
    if (expected === undefined) return;
    const path = `/exercises/${this.#options.slug}/history?language=${language}`;
    const textOf = async (address: string) =>
      (await (await client.request(address)).text()).replaceAll(/<[^>]*>/g, '');
    const list = await (await client.request(path)).text();
    const versions = new Set([...list.matchAll(/version=(\d+)/g)].map(([, version]) => version));
    const missing = new Set([...expected].filter((text) => text !== this.#newestOf(name, language)));
    for (const version of versions) {
      if (missing.size === 0) return;
      const text = await textOf(`${path}&version=${version}`);
      for (const one of missing) if (text.includes(one)) missing.delete(one);
    }
    for (const text of missing) throw new Error(`${name} cannot find "${text}" in the history`);
  }
}

/** Plays one sequence; throws with what was done and the seed where a law does not hold. */
export async function playSequence(options: Sequence): Promise<void> {
  const {context, url, seed, slug, editor} = options;
  const page = await emptied(context, url);
  await context.addCookies([
    {name: 'editor', value: editor, url},
    {name: 'language', value: 'javascript', url},
  ]);
  const world = new World(options, page);
  try {
    await world.begin();
    for (let step = 0; step < options.steps; step++) await world.step();
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

async function until(what: string | (() => string), holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + waitMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited for ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

function keyOf(owner: Owner, language: Language): string {
  return `${owner ?? ''}:${language}`;
}
