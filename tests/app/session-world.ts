/**
 * One browser without a browser: pages with sessions of code over one storage, and a server that keeps drafts by
 * revision, all within fake time. Nothing is drawn; what a page would show is what its session says.
 */
import {vi} from 'vitest';
import type {DraftView} from '#lib/data/submission-views';
import type {ExerciseView} from '#lib/exercises/view';
import type {CodeSession} from '../../app/exercises/[slug]/_workspace/code-session';
import {type Language, type Owner, type Starters, Truth} from '../support/code-truth';
import {loadPageModule, type PageModule} from './session-modules';
import {checkStored, Server} from './session-server';
import {BrowserStorage, type StorageView} from './session-storage';

export const accounts = ['Mia', 'Noa'] as const;
const slug = 'double';
export const starters: Starters = {javascript: 'starter in js', typescript: 'starter in ts'};
const exercise = {
  slug,
  languages: Object.entries(starters).map(([name, starter]) => ({name, starter})),
} as unknown as ExerciseView;
/** `settleMsMax`: longer than a retry takes at its slowest; `heardMs`: than tabs take to hear of each other. */
const [settleMsMax, stepMs, heardMs] = [90_000, 100, 600];
const [lateOf, lateMsMax, cutOf] = [8, 4000, 24];

type Page = {
  module: PageModule;
  session: CodeSession;
  owner: Owner;
  brought: DraftView[];
  open: boolean;
  life: {isOver: boolean};
  storage: StorageView;
};

export class SessionWorld {
  readonly truth = new Truth(starters);
  readonly log: string[] = [];
  readonly #server = new Server();
  readonly #random: (below: number) => number;
  #pages: Page[] = [];
  #active = 0;
  #texts = 0;
  #online = true;
  #signedIn: Owner = null;
  readonly #storage: BrowserStorage;

  constructor(random: (below: number) => number) {
    this.#random = random;
    this.#storage = new BrowserStorage(random);
  }

  /** Puts the browser's storage and network in place. */
  install(): void {
    vi.stubGlobal('window', globalThis);
    vi.stubGlobal('localStorage', this.#storage.localStorage);
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => this.#answer(path, init));
  }

  #hear(page: Page, key: string, newValue: string | null): void {
    const place = page.module.placeOfKey(key);
    if (place === undefined || place.owner !== page.owner || place.language === 'note') return;
    if (newValue === null) {
      page.module.forgetWritten(place);
      page.session.handOver(place.language);
    } else {
      page.module.hearBackup(place, newValue);
      page.session.follow();
    }
  }

  async #answer(path: string, {method, body}: RequestInit): Promise<Response> {
    const [owner, online] = [this.#signedIn, this.#online];
    const lateMs = this.#random(lateOf) === 0 ? this.#random(lateMsMax) : 0;
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const answersLate = this.#random(2) === 0;
    await wait(5 + this.#random(40) + (answersLate ? 0 : lateMs));
    if (!online || !this.#online) throw new TypeError('no network');
    if (!path.endsWith('/draft')) throw new Error(`nobody answers ${path}`);
    const answer = this.#server.answer(owner, method === 'GET' ? undefined : String(body));
    await wait(this.#random(20) + (answersLate ? lateMs : 0));
    if (!this.#online) throw new TypeError('no network for the answer');
    return method === 'PUT' && this.#random(cutOf) === 0 ? cutOff(answer.status) : answer;
  }

  get #page(): Page {
    return this.#pages[this.#active]!;
  }

  get online(): boolean {
    return this.#online;
  }

  get isOpen(): boolean {
    return this.#page.open;
  }

  /** A page loaded from the server: with modules of its own, as each page of a browser has. */
  async #load(before?: Page): Promise<Page> {
    const life = {isOver: false};
    const page: {loaded?: Page} = {};
    const storage = this.#storage.view(before?.storage, (key, newValue) => {
      if (page.loaded !== undefined && !life.isOver) this.#hear(page.loaded, key, newValue);
    });
    const module = await loadPageModule(life, (act) => this.#storage.as(storage, act));
    const owner = this.#signedIn;
    const brought = owner === null ? [] : this.#server.draftsOf(owner);
    const session = module.createCodeSession({
      exercise,
      viewerId: owner,
      drafts: brought,
      language: 'javascript',
    });
    session.follow();
    session.begin(brought);
    void session.look();
    page.loaded = {module, session, owner, brought, open: true, life, storage};
    return page.loaded;
  }

  async load(): Promise<void> {
    const old = this.#pages[this.#active];
    // A page that goes sends what waits, and is gone.
    if (old !== undefined) {
      void old.session.flush();
      end(old);
    }
    this.#pages[this.#active] = await this.#load(old);
  }

  async tab(): Promise<void> {
    if (this.#pages.length < 2) {
      this.#active = this.#pages.length;
      this.#pages.push(await this.#load());
    } else this.#active = 1 - this.#active;
    void this.#page.session.look();
  }

  type(): void {
    const {session, owner} = this.#page;
    if (session.view().save.kind === 'conflict') return;
    const text = `of ${owner ?? 'nobody'} ${++this.#texts}`;
    const {language, source: seen} = session.view();
    session.type(text);
    this.truth.typed(owner, language as Language, {text, seen});
  }

  reset(): void {
    const {session, owner} = this.#page;
    if (session.view().save.kind === 'conflict') return;
    const {language, source: seen} = session.view();
    session.replace(starters[language as Language], 'reset');
    this.truth.reset(owner, language as Language, seen);
  }

  choose(language: Language): void {
    this.#page.session.choose(language);
  }

  async save(): Promise<void> {
    void this.#page.session.flush();
    await vi.advanceTimersByTimeAsync(500);
  }

  /** Leaves by a link: the page goes, its session stays. */
  leave(): void {
    this.#page.open = false;
    void this.#page.session.flush();
  }

  back(): void {
    const page = this.#page;
    page.open = true;
    page.session.follow();
    page.session.begin(page.brought);
    void page.session.look();
  }

  signOut(): void {
    this.#signedIn = null;
  }

  async signIn(owner: string): Promise<void> {
    // Nobody signs in faster than tabs hear of each other.
    await vi.advanceTimersByTimeAsync(heardMs);
    this.#signedIn = owner;
    await this.load();
  }

  setOnline(online: boolean): void {
    this.#online = online;
    if (online) for (const {session} of this.#pages) void session.flush();
  }

  device(owner: string): void {
    const language = 'javascript';
    if (this.truth.waits(owner, language)) return;
    const draft = this.#server.draftsOf(owner).find((one) => one.language === language);
    const text = `of ${owner} ${++this.#texts} elsewhere`;
    this.#server.save(owner, {
      language,
      source: text,
      revision: draft?.revision ?? 0,
      replaces: true,
    });
    const {open, session, owner: viewer} = this.#page;
    const {save, language: shown} = session.view();
    const isLooked = this.#signedIn === owner && open && viewer === owner;
    const heard = isLooked && shown === language && save.kind === 'clean';
    this.truth.savedElsewhere(owner, language, {text, before: draft?.source, heard});
    for (const page of this.#pages) if (page.open) void page.session.look();
  }

  async passTime(): Promise<void> {
    await vi.advanceTimersByTimeAsync(this.#random(1500));
  }

  /** What is seen is the newest, or two versions are asked about, of which one is. */
  async check(asked = false): Promise<void> {
    for (let waited = 0; ; waited += stepMs) {
      const {session, owner} = this.#page;
      const {language, save, source} = session.view();
      const name = language as Language;
      if (save.kind === 'conflict') await this.#decideOrReload(session, owner, name);
      else if (this.truth.accepts({code: source, save: save.kind}, {owner, language: name, asked})) return;
      // Nobody tells a page what another device saved while it is `out` or `other`.
      else if (save.kind.startsWith('o') && this.truth.newestOf(owner, name).endsWith('elsewhere')) return;
      if (waited > settleMsMax) {
        throw new Error(`newest ${this.truth.newestOf(owner, name)}, shown ${source}, mark ${save.kind}`);
      }
      await vi.advanceTimersByTimeAsync(stepMs);
    }
  }

  /** A page that is loaded again in a dispute has to ask again. */
  async #decideOrReload(session: CodeSession, owner: Owner, language: Language): Promise<void> {
    if (this.#random(3) > 0 || !this.#online) return this.#decide(session, owner, language);
    // Nobody reads faster than tabs hear of each other.
    await vi.advanceTimersByTimeAsync(heardMs);
    if (session.view().save.kind !== 'conflict') return;
    this.log.push('reload in the dispute');
    await this.load();
    this.choose(language);
  }

  async #decide(session: CodeSession, owner: Owner, language: Language): Promise<void> {
    // Nobody reads faster than tabs hear of each other.
    await vi.advanceTimersByTimeAsync(heardMs);
    const {source, save, typedSignedOut: signedOut} = session.view();
    if (save.kind !== 'conflict') return;
    const saved = save.stored.source;
    const shows = (text: string) => text === source;
    const {mine, stored, isNobodys} = this.truth.disputed(owner, language, {signedOut, shows});
    if (source !== mine || saved !== stored) {
      throw new Error(`the dialog has ${source} and ${saved}, for ${mine} and ${stored} (${signedOut})`);
    }
    const keep = this.#random(2) === 0;
    if (keep) session.keepMine();
    else session.takeStored();
    this.log.push(keep ? 'keep mine' : 'take the saved');
    const [kept, given] = keep ? [mine, stored] : [stored, mine];
    this.truth.decided(owner, language, {kept, given, isNobodys});
  }

  async end(): Promise<void> {
    this.setOnline(true);
    for (const owner of [null, ...accounts]) {
      this.log.push(`look as ${owner ?? 'nobody'}`);
      this.#signedIn = owner;
      // Nobody closes every tab within the moment in which they hear of each other.
      await vi.advanceTimersByTimeAsync(heardMs);
      const others = this.#pages.filter((_, index) => index !== this.#active);
      for (const page of others) end(page);
      this.#pages = [this.#page];
      this.#active = 0;
      await this.load();
      for (const language of ['javascript', 'typescript'] as const) {
        this.choose(language);
        await vi.advanceTimersByTimeAsync(200);
        await this.check(true);
        void this.#page.session.flush();
        await vi.advanceTimersByTimeAsync(8000);
        await this.check(true);
        if (owner !== null) checkStored(this.#server, this.truth, {owner, language});
      }
    }
    for (const page of this.#pages) end(page);
  }
}

/** Its status arrives, and the connection ends before its body. */
function cutOff(status: number): Response {
  const body = new ReadableStream({start: (stream) => stream.error(new TypeError('cut off'))});
  return new Response(body, {status});
}

function end(page: Page): void {
  page.life.isOver = true;
  page.session.close();
}
