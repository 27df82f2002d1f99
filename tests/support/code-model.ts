/**
 * Plays a random sequence at a real browser against a model of "the newest code of each account, and of nobody": it is
 * in the editor, in the dialog's choices or in the history, and what Submit sends is what is seen.
 */
import type {Browser, BrowserContext, Locator, Page} from 'playwright-core';
import type {Client} from './account.ts';
import {codeThere, newMember, saveState, shownCode, signInAs, writeCode} from './code-page.ts';

export type Account = {readonly name: string; readonly client: Client};
type Language = 'javascript' | 'typescript';
type Owner = string | null;

export type Sequence = {
  readonly browser: Browser;
  readonly url: string;
  readonly accounts: readonly [Account, Account];
  readonly slug: string;
  readonly seed: number;
  readonly steps: number;
};

const waitMs = 15_000;
const titles = {javascript: 'JavaScript', typescript: 'TypeScript'} as const;

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
  /** What another device saved while this browser had something else. */
  readonly #others = new Map<string, string>();
  readonly #inHistory = new Map<string, Set<string>>();
  readonly #starters = new Map<Language, string>();
  readonly log: string[] = [];
  #tabs: Page[];
  #active: Page;
  #online = true;
  #texts = 0;

  constructor(options: Sequence, context: BrowserContext, page: Page) {
    this.#options = options;
    this.#random = randomOf(options.seed);
    this.#context = context;
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
    const coded = await this.#onCode();
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
        ['end of the session', () => this.#context.clearCookies({name: /session-token/})],
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
    if (await this.#onCode()) await this.#check();
  }

  /** Whatever happened: everyone finds their newest code, the history has what gave way, and nobody has another's. */
  async end(): Promise<void> {
    if (!this.#online) await this.#setOnline(true);
    for (const page of this.#tabs) if (page !== this.#active) await page.close();
    const owners = [undefined, ...this.#options.accounts];
    for (const account of owners) {
      this.log.push(`look as ${account?.name ?? 'nobody'}`);
      await this.#context.clearCookies({name: /session-token/});
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

  async #onCode(): Promise<boolean> {
    return new URL(this.#active.url()).pathname === `/exercises/${this.#options.slug}`;
  }

  async #owner(): Promise<Owner> {
    const button = this.#active.getByRole('button', {name: /^Account: /, includeHidden: true});
    if ((await button.count()) === 0) return null;
    return (await button.getAttribute('aria-label'))?.replace('Account: ', '') ?? null;
  }

  async #language(): Promise<Language> {
    const text = await this.#active
      .getByRole('combobox', {name: 'Language', includeHidden: true})
      .textContent();
    return text?.includes('TypeScript') ? 'typescript' : 'javascript';
  }

  #newestOf(owner: Owner, language: Language): string {
    return this.#newest.get(keyOf(owner, language)) ?? this.#starters.get(language) ?? '';
  }

  #giveWay(owner: Owner, language: Language, text: string): void {
    if (owner === null || text === this.#starters.get(language)) return;
    const key = keyOf(owner, language);
    this.#inHistory.set(key, (this.#inHistory.get(key) ?? new Set()).add(text));
  }

  async #type(): Promise<void> {
    const [owner, language] = [await this.#owner(), await this.#language()];
    const text = `of ${owner ?? 'nobody'} ${this.#options.seed}-${++this.#texts}`;
    await writeCode(this.#active, text);
    this.#newest.set(keyOf(owner, language), text);
  }

  async #reset(): Promise<void> {
    const [owner, language] = [await this.#owner(), await this.#language()];
    await this.#active.getByRole('button', {name: 'Reset code'}).click();
    this.#giveWay(owner, language, this.#newestOf(owner, language));
    this.#newest.set(keyOf(owner, language), this.#starters.get(language) ?? '');
  }

  async #choose(language: Language): Promise<void> {
    if ((await this.#language()) === language) return;
    await this.#active.getByRole('combobox', {name: 'Language'}).click();
    await this.#active.getByRole('option', {name: titles[language]}).click();
  }

  async #saved(): Promise<void> {
    const settled = ['clean', 'kept', 'waiting', 'out', 'other', 'conflict'];
    await until('a save', async () => settled.includes((await saveState(this.#active)) ?? ''));
  }

  async #reload(): Promise<void> {
    await this.#active.reload();
    if (await this.#onCode()) await codeThere(this.#active);
  }

  async #signIn(index: 0 | 1): Promise<void> {
    await signInAs(this.#context, this.#options.accounts[index].client, this.#options.url);
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
    await this.#active.getByRole('link', {name: 'Exercises'}).first().click();
    await this.#active.waitForURL('**/exercises');
  }

  async #back(): Promise<void> {
    if (this.#random(3) === 0) {
      await this.#active.goBack();
      if (!(await this.#onCode())) return;
      await codeThere(this.#active);
      await this.#active.goForward();
    }
    await this.#active.goBack();
    if (await this.#onCode()) await codeThere(this.#active);
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
    if (here === (draft?.source ?? this.#starters.get(language))) this.#newest.set(key, text);
    else this.#others.set(key, text);
    for (const page of this.#tabs) await page.evaluate(() => dispatchEvent(new Event('focus')));
  }

  async #submit(): Promise<void> {
    const owner = await this.#owner();
    const state = await saveState(this.#active);
    if (owner === null || state === 'conflict' || state === 'out' || state === 'other') return;
    const [source, language] = [await shownCode(this.#active), await this.#language()];
    const sent = this.#active
      .waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/submissions'), {
        timeout: 5000,
      })
      .catch(() => undefined);
    const refused = this.#active.getByRole('alert').filter({hasText: 'Nothing was submitted'});
    await this.#active
      .getByRole('button', {name: 'Submit', exact: true})
      .filter({visible: true})
      .click({force: true});
    const request = await Promise.race([sent, refused.waitFor({timeout: 6000}).catch(() => undefined)]);
    if (request === undefined) return;
    const body = JSON.parse(request.postData() ?? '{}') as {source: string; language: string};
    if (body.source !== source || body.language !== language) {
      throw new Error(`submitted ${body.language} ${body.source}, seen was ${language} ${source}`);
    }
  }

  async #check(): Promise<void> {
    const page = this.#active;
    const dialog = page.getByRole('dialog').filter({hasText: /changed elsewhere|before you signed in/});
    let seen = '';
    await until(
      () => `the newest code; ${seen}`,
      async () => {
        const [owner, language] = [await this.#owner(), await this.#language()];
        const key = keyOf(owner, language);
        const newest = this.#newestOf(owner, language);
        if ((await dialog.count()) > 0) return this.#decide(dialog, owner, language);
        const shown = await shownCode(page);
        seen = `newest ${newest}, shown ${shown}, mark ${await saveState(page)}`;
        const other = this.#others.get(key);
        if (other !== undefined && shown === other && newest === this.#starters.get(language)) {
          this.#newest.set(key, other);
          this.#others.delete(key);
          return true;
        }
        if (shown === newest) return true;
        const nobodys = this.#newest.get(keyOf(null, language));
        if (owner === null || shown !== nobodys || newest !== this.#starters.get(language)) return false;
        this.#newest.set(key, shown!);
        this.#newest.delete(keyOf(null, language));
        return true;
      },
    );
  }

  /** Two versions of which one is the newest: the other one is in the history afterwards. */
  async #decide(dialog: Locator, owner: Owner, language: Language): Promise<boolean> {
    const key = keyOf(owner, language);
    const text = (await dialog.textContent({timeout: 2000}).catch(() => null)) ?? '';
    const signedOut = text.includes('before you signed in');
    const newest = this.#newestOf(owner, language);
    const [mine, stored] = signedOut
      ? [this.#newest.get(keyOf(null, language)) ?? newest, this.#others.get(key) ?? newest]
      : [newest, this.#others.get(key)];
    if (stored === undefined) throw new Error(`a dispute that nobody began: ${text}`);
    for (const one of [mine, stored]) {
      if (!text.includes(one.split('\n')[0]!)) throw new Error(`the dialog lacks ${one}: ${text}`);
    }
    const keep = this.#random(2) === 0;
    const name = keep ? 'Keep what I typed here' : 'Take the saved version';
    await dialog.getByRole('button', {name}).click();
    await dialog.waitFor({state: 'detached'});
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
    const texts = async (): Promise<string> => {
      const path = `/exercises/${this.#options.slug}/history?language=${language}`;
      const list = await (await client.request(path)).text();
      const versions = new Set([...list.matchAll(/version=(\d+)/g)].map(([, version]) => version));
      const pages = [...versions].map(async (version) =>
        (await client.request(`${path}&version=${version}`)).text(),
      );
      return (await Promise.all(pages)).join('\n').replaceAll(/<[^>]*>/g, '');
    };
    const all = `${await texts()} ${this.#newestOf(name, language)}`;
    for (const text of expected) {
      if (!all.includes(text)) throw new Error(`${name} cannot find "${text}" in the history`);
    }
  }
}

/** Plays one sequence; throws with what was done and the seed where a law does not hold. */
export async function playSequence(options: Sequence): Promise<void> {
  const {browser, url, seed} = options;
  const {page, context} = await newMember(browser, url, undefined, {kind: seed % 5 === 0 ? 'full' : 'plain'});
  const world = new World(options, context, page);
  try {
    await world.begin();
    for (let step = 0; step < options.steps; step++) await world.step();
    await world.end();
  } catch (error) {
    throw new Error(`seed ${seed}, ${options.slug}: ${world.log.join(', ')}: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    await context.close();
  }
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
