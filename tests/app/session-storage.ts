/**
 * The storage of one browser whose tabs are processes of their own: each reads its own copy, a write reaches the
 * others later, and the event that tells of it later still. What is on its way to a page that wrote itself meanwhile
 * does not overwrite its copy: its own write will be the last.
 */

type Tell = (key: string, newValue: string | null) => void;

export type StorageView = {
  readonly copy: Map<string, string>;
  /** Writes of this page that the browser does not have yet, by key. */
  readonly pending: Map<string, number>;
  readonly tell: Tell;
  /** When the last of what is on its way arrives: nothing overtakes. */
  sentAtMs: number;
  copiedAtMs: number;
  toldAtMs: number;
};

const sendMsMax = 8;
const copyMsMax = 25;
const tellMsMax = 250;

export class BrowserStorage {
  readonly #kept = new Map<string, string>();
  readonly #random: (below: number) => number;
  #views: StorageView[] = [];
  #current: StorageView | undefined;
  readonly localStorage: object;

  constructor(random: (below: number) => number) {
    this.#random = random;
    const methods = {
      getItem: (key: string) => this.#now.copy.get(key) ?? null,
      setItem: (key: string, value: string) => this.#write(key, value),
      removeItem: (key: string) => this.#write(key, null),
    };
    this.localStorage = new Proxy(methods, {
      ownKeys: () => [...this.#now.copy.keys()],
      getOwnPropertyDescriptor: () => ({enumerable: true, configurable: true}),
    });
  }

  /** What a new page sees; one that takes the place of another in its tab sees what that one wrote. */
  view(before: StorageView | undefined, tell: Tell): StorageView {
    const copy = new Map(before?.copy ?? this.#kept);
    const pending = before?.pending ?? new Map<string, number>();
    const {sentAtMs, copiedAtMs, toldAtMs} = before ?? {sentAtMs: 0, copiedAtMs: 0, toldAtMs: 0};
    const view = {copy, pending, tell, sentAtMs, copiedAtMs, toldAtMs};
    this.#views = [...this.#views.filter((other) => other !== before), view];
    return view;
  }

  /** Acts as the page of this view; its storage is read and written at once. */
  as<T>(view: StorageView, act: () => T): T {
    const outer = this.#current;
    this.#current = view;
    try {
      return act();
    } finally {
      this.#current = outer;
    }
  }

  get #now(): StorageView {
    if (this.#current === undefined) throw new Error('no page reads its storage now');
    return this.#current;
  }

  #write(key: string, value: string | null): void {
    const view = this.#now;
    if ((view.copy.get(key) ?? null) === value) return;
    put(view.copy, key, value);
    view.pending.set(key, (view.pending.get(key) ?? 0) + 1);
    view.sentAtMs = Math.max(view.sentAtMs, Date.now() + this.#random(sendMsMax));
    setTimeout(() => {
      put(this.#kept, key, value);
      view.pending.set(key, (view.pending.get(key) ?? 1) - 1);
      for (const other of this.#views) if (other.pending !== view.pending) this.#bring(other, key, value);
    }, view.sentAtMs - Date.now());
  }

  #bring(view: StorageView, key: string, value: string | null): void {
    view.copiedAtMs = Math.max(view.copiedAtMs, Date.now() + this.#random(copyMsMax));
    view.toldAtMs = Math.max(view.toldAtMs, view.copiedAtMs + this.#random(tellMsMax));
    // A page that took this one's place in its tab has the same writes on their way.
    const now = () => this.#views.find(({pending}) => pending === view.pending) ?? view;
    setTimeout(() => {
      if ((view.pending.get(key) ?? 0) === 0) put(now().copy, key, value);
    }, view.copiedAtMs - Date.now());
    setTimeout(() => now().tell(key, value), view.toldAtMs - Date.now());
  }
}

function put(map: Map<string, string>, key: string, value: string | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}
