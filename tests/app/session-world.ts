/**
 * One browser without a browser: pages with sessions of code over one storage, and a server that keeps drafts by
 * revision, all within fake time. Nothing is drawn; what a page would show is what its session says.
 */
import {vi} from 'vitest';
import type {DraftView} from '#lib/data/submission-views';
import type {ExerciseView} from '#lib/exercises/view';
import type {CodeSession} from '../../app/exercises/[slug]/_workspace/code-session';
import {type Language, type Owner, type Starters, Truth} from '../support/code-truth';
import {Server, sharedStorage} from './session-server';

export const accounts = ['Mia', 'Noa'] as const;
const slug = 'double';
export const starters: Starters = {javascript: 'starter in js', typescript: 'starter in ts'};
const exercise = {
  slug,
  languages: Object.entries(starters).map(([name, starter]) => ({name, starter})),
} as unknown as ExerciseView;
/** Longer than a retry takes at its slowest. */
const settleMsMax = 90_000;
const stepMs = 100;
const requests = '../../app/exercises/[slug]/_workspace/requests';

type Session = CodeSession;
type Module = {
  readonly createCodeSession: typeof import('../../app/exercises/[slug]/_workspace/code-session').createCodeSession;
  readonly forgetWritten: typeof import('../../app/exercises/[slug]/_workspace/draft-backup').forgetWritten;
  readonly placeOfKey: typeof import('../../app/exercises/[slug]/_workspace/draft-backup').placeOfKey;
};
type Page = {
  module: Module;
  session: Session;
  owner: Owner;
  brought: DraftView[];
  open: boolean;
  life: {isOver: boolean};
};
type Answering = (slug: string, draft: unknown) => Promise<unknown>;

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

  constructor(random: (below: number) => number) {
    this.#random = random;
  }

  /** Puts the browser's storage and network in place. */
  install(): void {
    const localStorage = sharedStorage((key, newValue) => {
      setTimeout(() => {
        for (const page of this.#pages) this.#hear(page, key, newValue);
      }, 1);
    });
    vi.stubGlobal('window', globalThis);
    vi.stubGlobal('localStorage', localStorage);
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => this.#answer(path, init));
  }

  #hear(page: Page, key: string, newValue: string | null): void {
    const place = page.module.placeOfKey(key);
    if (place === undefined || place.owner !== page.owner) return;
    if (newValue === null) {
      page.module.forgetWritten(place);
      page.session.handOver(place.language);
    } else page.session.follow();
  }

  async #answer(path: string, {method, body}: RequestInit): Promise<Response> {
    const [owner, online] = [this.#signedIn, this.#online];
    await new Promise((resolve) => setTimeout(resolve, 5 + this.#random(40)));
    if (!online || !this.#online) throw new TypeError('no network');
    if (!path.endsWith('/draft')) throw new Error(`nobody answers ${path}`);
    return this.#server.answer(owner, method === 'GET' ? undefined : String(body));
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
  async #load(): Promise<Page> {
    vi.resetModules();
    const life = {isOver: false};
    vi.doMock(requests, async (importOriginal: () => Promise<Record<string, Answering>>) => {
      const answered = (ask: Answering) => async (slug: string, draft: unknown) => {
        const answer = await ask(slug, draft);
        // What was on its way when the page went arrives, and nobody hears the answer.
        return life.isOver ? new Promise(() => {}) : answer;
      };
      const all = Object.entries(await importOriginal());
      return Object.fromEntries(
        all.map(([name, ask]) => [name, name.startsWith('request') ? answered(ask) : ask]),
      );
    });
    const [{createCodeSession}, {forgetWritten, placeOfKey}] = await Promise.all([
      import('../../app/exercises/[slug]/_workspace/code-session'),
      import('../../app/exercises/[slug]/_workspace/draft-backup'),
    ]);
    const module = {createCodeSession, forgetWritten, placeOfKey};
    const owner = this.#signedIn;
    const brought = owner === null ? [] : this.#server.draftsOf(owner);
    const session = createCodeSession({exercise, viewerId: owner, drafts: brought, language: 'javascript'});
    session.follow();
    session.begin(brought);
    void session.look();
    return {module, session, owner, brought, open: true, life};
  }

  async load(): Promise<void> {
    const old = this.#pages[this.#active];
    // A page that goes sends what waits, and is gone.
    if (old !== undefined) {
      void old.session.flush();
      end(old);
    }
    this.#pages[this.#active] = await this.#load();
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
    session.type(text);
    this.truth.typed(owner, session.view().language as Language, text);
  }

  reset(): void {
    const {session, owner} = this.#page;
    if (session.view().save.kind === 'conflict') return;
    const language = session.view().language as Language;
    session.replace(starters[language], 'reset');
    this.truth.reset(owner, language);
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
      savedAt: '',
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
    const {session, owner} = this.#page;
    for (let waited = 0; ; waited += stepMs) {
      const {language, save, source} = session.view();
      const name = language as Language;
      if (save.kind === 'conflict') this.#decide(session, owner, name, save.stored.source);
      else if (this.truth.accepts({code: source, save: save.kind}, {owner, language: name, asked})) return;
      if (waited > settleMsMax) {
        throw new Error(`newest ${this.truth.newestOf(owner, name)}, shown ${source}, mark ${save.kind}`);
      }
      await vi.advanceTimersByTimeAsync(stepMs);
    }
  }

  #decide(session: Session, owner: Owner, language: Language, saved: string): void {
    const {source, typedSignedOut: signedOut} = session.view();
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
        if (owner !== null) this.#checkServer(owner, language);
      }
    }
    for (const page of this.#pages) end(page);
  }

  #checkServer(owner: string, language: Language): void {
    const newest = this.truth.newestOf(owner, language);
    const stored = this.#server.draftsOf(owner).find((draft) => draft.language === language);
    if (stored !== undefined && stored.source !== newest) {
      throw new Error(`the server has ${stored.source} of ${owner}, not ${newest}`);
    }
    const history = this.#server.history.get(`${owner}:${language}`) ?? [];
    for (const text of this.truth.gaveWay(owner, language)) {
      if (text !== newest && !history.includes(text))
        throw new Error(`the history lacks ${text}: ${history}`);
    }
    const other = /^of (\w+)/.exec(stored?.source ?? '')?.[1];
    if (other !== undefined && other !== owner && other !== 'nobody') {
      throw new Error(`${owner} has ${stored?.source}`);
    }
  }
}

function end(page: Page): void {
  page.life.isOver = true;
  page.session.close();
}
