/**
 * One browser in which code is written and left: what a person can do there, each act done at the page and noted in
 * the model, and the law that what is seen is the newest.
 */
import type {BrowserContext, Locator, Page} from 'playwright-core';
import type {Client} from './account.ts';
import {codeThere, lookAt, type Sight, signInAs, writeCode} from './code-page.ts';
import {type Language, type Owner, type Starters, Truth} from './code-truth.ts';
import {missingInHistory, storedDrafts} from './stored-code.ts';
import {until} from './wait.ts';

export type Account = {readonly name: string; readonly client: Client};

export type WorldOptions = {
  /** Of a browser in which nobody has been; what it keeps of the server's files may stay. */
  readonly context: BrowserContext;
  readonly url: string;
  readonly accounts: readonly [Account, Account];
  readonly slug: string;
  readonly starters: Starters;
  /** Part of each text, so that no two sequences write the same. */
  readonly seed: number;
  readonly random: (below: number) => number;
};

type Seen = Sight & {readonly owner: Owner; readonly name: Language};

const submitMs = 8000;
const pressMs = 3000;
const titles = {javascript: 'JavaScript', typescript: 'TypeScript'} as const;
const languages = ['javascript', 'typescript'] as const;
const settled = ['clean', 'kept', 'handed', 'waiting', 'out', 'other', 'conflict', 'refused'];

export class World {
  readonly #options: WorldOptions;
  readonly #truth: Truth;
  readonly log: string[] = [];
  #tabs: Page[];
  #active: Page;
  #online = true;
  /** Whoever the browser's cookies stand for, whatever its pages were made for. */
  #signedIn: Owner = null;
  #texts = 0;

  constructor(options: WorldOptions, page: Page) {
    this.#options = options;
    this.#truth = new Truth(options.starters);
    this.#tabs = [page];
    this.#active = page;
  }

  get online(): boolean {
    return this.#online;
  }

  async begin(): Promise<void> {
    for (const {name, client} of this.#options.accounts) {
      for (const {language, source} of await storedDrafts(client, this.#options.slug)) {
        this.#truth.stored(name, language, source);
      }
    }
    await this.#open();
  }

  /** Whatever happened: everyone finds their newest code, the history has what gave way, and nobody has another's. */
  async end(): Promise<void> {
    if (!this.#online) await this.setOnline(true);
    for (const page of this.#tabs) if (page !== this.#active) await page.close();
    for (const account of [undefined, ...this.#options.accounts]) {
      this.log.push(`look as ${account?.name ?? 'nobody'}`);
      await this.signOut();
      if (account !== undefined) await signInAs(this.#options.context, account.client, this.#options.url);
      await this.#open();
      for (const language of languages.filter((name) => this.#truth.uses(name))) {
        await this.choose(language);
        await this.check(true);
        await this.save();
        await this.check(true);
        if (account !== undefined) await this.#checkHistory(account, language);
      }
    }
    for (const {name, client} of this.#options.accounts) {
      for (const {source} of await storedDrafts(client, this.#options.slug)) {
        const typist = /^of (.+) \d+-\d+/.exec(source)?.[1];
        if (typist !== undefined && typist !== 'nobody' && typist !== name) {
          throw new Error(`${name} has what ${typist} typed: ${source}`);
        }
      }
    }
  }

  onCode(): boolean {
    return new URL(this.#active.url()).pathname === `/exercises/${this.#options.slug}`;
  }

  async type(): Promise<void> {
    const {owner, name, code: seen} = await this.#calm();
    const text = `of ${owner ?? 'nobody'} ${this.#options.seed}-${++this.#texts}`;
    if (await writeCode(this.#active, text)) this.#truth.typed(owner, name, {text, seen});
  }

  async reset(): Promise<void> {
    const {owner, name, code: seen} = await this.#calm();
    await this.#press(this.#active.getByRole('button', {name: 'Reset code'}));
    this.#truth.reset(owner, name, seen);
  }

  async choose(language: Language): Promise<void> {
    const chosen = async () => (await this.#look()).name === language;
    await this.#calm();
    if (await chosen()) return;
    await this.#active.getByRole('combobox', {name: 'Language'}).press('Enter');
    await this.#active.getByRole('option', {name: titles[language]}).press('Enter');
    await until(`${language} to be chosen`, chosen);
  }

  /** Asks for a save at once, and waits for whatever becomes of it. */
  async save(): Promise<void> {
    await this.#active.keyboard.press('ControlOrMeta+s');
    await until('a save', async () => settled.includes((await this.#look()).save ?? ''));
  }

  async reload(): Promise<void> {
    await this.#active.reload();
    if (this.onCode()) await codeThere(this.#active);
  }

  async signOut(): Promise<void> {
    await this.#options.context.clearCookies({name: /session-token/});
    this.#signedIn = null;
  }

  async signIn(index: 0 | 1): Promise<void> {
    const {name, client} = this.#options.accounts[index];
    await signInAs(this.#options.context, client, this.#options.url);
    this.#signedIn = name;
    await this.#open();
  }

  async tab(): Promise<void> {
    if (this.#tabs.length < 2) {
      this.#active = await this.#options.context.newPage();
      this.#tabs = [...this.#tabs, this.#active];
      return this.#open();
    }
    this.#active = this.#tabs.find((page) => page !== this.#active)!;
    await this.#active.bringToFront();
  }

  async leave(): Promise<void> {
    await this.#press(this.#active.getByRole('link', {name: 'Exercises'}).first());
    await this.#listThere();
  }

  /** Back to the code; with `detour`, forward and back once more. */
  async back(detour: boolean): Promise<void> {
    await this.#goBack();
    if (!detour || !this.onCode()) return;
    await this.#active.goForward();
    await this.#listThere();
    await this.#goBack();
  }

  async setOnline(online: boolean): Promise<void> {
    this.#online = online;
    await this.#options.context.setOffline(!online);
  }

  async device(index: 0 | 1): Promise<void> {
    const {accounts, slug, seed} = this.#options;
    const {name, client} = accounts[index];
    const language = 'javascript';
    if (this.#truth.waits(name, language)) return;
    const draft = (await storedDrafts(client, this.#options.slug)).find((one) => one.language === language);
    const text = `of ${name} ${seed}-${++this.#texts} elsewhere`;
    const body = {language, source: text, revision: draft?.revision ?? 0, replaces: true};
    const answer = await client.send('PUT', `/api/exercises/${slug}/draft`, body);
    if (answer.status !== 200) return;
    const isLooked = this.#signedIn === name && this.onCode();
    const seen = await this.#look();
    const heard = isLooked && seen.owner === name && seen.name === language && seen.save === 'clean';
    this.#truth.savedElsewhere(name, language, {text, before: draft?.source, heard});
    for (const page of this.#tabs) await page.evaluate(() => dispatchEvent(new Event('focus')));
  }

  async submit(): Promise<void> {
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

  /** What is seen is the newest code of whoever the page was made for. */
  async check(asked = false): Promise<void> {
    let said = '';
    await until(
      () => `the newest code; ${said}`,
      async () => {
        const seen = await this.#look();
        said = `newest ${this.#truth.newestOf(seen.owner, seen.name)}, shown ${seen.code}, mark ${seen.save}`;
        if (seen.dispute === undefined)
          return this.#truth.accepts(seen, {owner: seen.owner, language: seen.name, asked});
        await this.#decide(seen.dispute, seen.owner, seen.name);
        return false;
      },
    );
  }

  async #open(): Promise<void> {
    await this.#active.goto(`/exercises/${this.#options.slug}`);
    await codeThere(this.#active);
  }

  /** What is seen, and whose it is. */
  async #look(): Promise<Seen> {
    const sight = await lookAt(this.#active);
    const name = sight.language?.includes('TypeScript') ? 'typescript' : 'javascript';
    return {...sight, owner: sight.account ?? null, name};
  }

  /** Decides the dispute that is in the way, if there is one. */
  async #calm(): Promise<Seen> {
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

  /** The driver takes any navigation for the one that it waits for, one that a page makes while it starts as well. */
  async #goBack(): Promise<void> {
    const left = this.#active.url();
    await this.#active.goBack();
    await until('another address', async () => this.#active.url() !== left);
    if (this.onCode()) await codeThere(this.#active);
  }

  /** Nobody goes back from a page before it is there. */
  async #listThere(): Promise<void> {
    await this.#active.getByRole('heading', {name: 'Exercises', exact: true}).waitFor();
  }

  /** Two versions of which one is the newest: the other one is in the history afterwards. */
  async #decide(words: string, owner: Owner, language: Language): Promise<void> {
    const signedOut = words.includes('before you signed in');
    const shows = (text: string) => words.includes(text.split('\n')[0]!);
    const {mine, stored, isNobodys} = this.#truth.disputed(owner, language, {signedOut, shows});
    if (stored === undefined) throw new Error(`a dispute that nobody began: ${words}`);
    for (const one of [mine, stored]) {
      if (!shows(one)) throw new Error(`the dialog lacks ${one}: ${words}`);
    }
    const keep = this.#options.random(2) === 0;
    const name = keep ? 'Keep what I typed here' : 'Take the saved version';
    await this.#active.getByRole('button', {name}).click();
    await this.#active.getByRole('dialog').waitFor({state: 'detached'});
    this.log.push(name);
    const [kept, given] = keep ? [mine, stored] : [stored, mine];
    this.#truth.decided(owner, language, {kept, given, isNobodys});
  }

  async #checkHistory({name, client}: Account, language: Language): Promise<void> {
    const newest = this.#truth.newestOf(name, language);
    const texts = [...this.#truth.gaveWay(name, language)].filter((text) => text !== newest);
    const path = `/exercises/${this.#options.slug}/history?language=${language}`;
    const missing = await missingInHistory(client, path, texts);
    if (missing.length > 0) throw new Error(`${name} cannot find "${missing.join('", "')}" in the history`);
  }
}
