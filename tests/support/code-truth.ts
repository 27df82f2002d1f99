/**
 * The model of code that is never lost: for each account, and for nobody, the newest code in each language, what
 * another device saved besides, and what gave way and has to be in the history. It knows nothing of browsers.
 */
import type {Sight} from './code-page.ts';

export type Language = 'javascript' | 'typescript';
/** The name of an account; null stands for nobody. */
export type Owner = string | null;
export type Starters = Readonly<Record<Language, string>>;

type Dispute = {
  readonly mine: string;
  readonly stored: string | undefined;
  /** `mine` was nobody's until now. */
  readonly isNobodys: boolean;
};

export class Truth {
  readonly #starters: Starters;
  readonly #newest = new Map<string, string>();
  /**
   * What another device saved while this browser had something else, or could not hear of it; `follows`: it was made
   * from what this browser has, and simply takes its place.
   */
  readonly #others = new Map<string, {readonly text: string; readonly follows: boolean}>();
  readonly #gaveWay = new Map<string, Set<string>>();

  constructor(starters: Starters) {
    this.#starters = starters;
  }

  newestOf(owner: Owner, language: Language): string {
    return this.#newest.get(keyOf(owner, language)) ?? this.#starters[language];
  }

  /** Whether anyone has anything in this language. */
  uses(language: Language): boolean {
    return [...this.#newest.keys(), ...this.#others.keys()].some((key) => key.endsWith(`:${language}`));
  }

  /** What the server has from before. */
  stored(owner: Owner, language: Language, text: string): void {
    this.#newest.set(keyOf(owner, language), text);
  }

  /**
   * `seen` is what the page showed before: where that is not yet what another device saved and another tab has shown,
   * there are two versions from now on.
   */
  typed(owner: Owner, language: Language, {text, seen}: {text: string; seen: string | undefined}): void {
    const key = keyOf(owner, language);
    const newest = this.newestOf(owner, language);
    if (seen !== newest && newest.endsWith('elsewhere'))
      this.#others.set(key, {text: newest, follows: false});
    this.#newest.set(key, text);
    const other = this.#others.get(key);
    if (other !== undefined) this.#others.set(key, {...other, follows: false});
  }

  reset(owner: Owner, language: Language, seen: string | undefined): void {
    this.#giveWay(owner, language, this.newestOf(owner, language));
    this.typed(owner, language, {text: this.#starters[language], seen});
  }

  /** Whether another device saved something that this browser has not met yet. */
  waits(owner: Owner, language: Language): boolean {
    return this.#others.has(keyOf(owner, language));
  }

  /** Another device saved over `before`, its server's text; `heard` where this browser can hear of it at once. */
  savedElsewhere(
    owner: Owner,
    language: Language,
    {text, before, heard}: {text: string; before: string | undefined; heard: boolean},
  ): void {
    const key = keyOf(owner, language);
    const follows = this.newestOf(owner, language) === (before ?? this.#starters[language]);
    if (follows && heard) this.#newest.set(key, text);
    else this.#others.set(key, {text, follows});
  }

  /**
   * Whether this is the newest; what replaced a starter without asking is so from now on. `asked`: the page has just
   * asked the server, so that what another device saved has been shown, or asked about.
   */
  accepts(
    {code, save}: Pick<Sight, 'code' | 'save'>,
    {owner, language, asked}: {owner: Owner; language: Language; asked: boolean},
  ): boolean {
    const key = keyOf(owner, language);
    const newest = this.newestOf(owner, language);
    if (code === newest) return !(asked && this.#others.has(key));
    // An account took it over: the page says so, and has to be loaded again.
    if (owner === null && save === 'handed') return true;
    const other = this.#others.get(key);
    const asks = newest !== this.#starters[language] && other?.follows !== true;
    if (code === undefined || asks) return false;
    if (other?.text === code) this.#others.delete(key);
    else if (owner !== null && this.#newest.get(keyOf(null, language)) === code)
      this.#newest.delete(keyOf(null, language));
    else return false;
    this.#newest.set(key, code);
    return true;
  }

  /**
   * The two versions between which a dialog asks; `signedOut` where it speaks of code from before signing in, which
   * may be nobody's still, or the account's since an earlier page. `shows` says what the dialog has.
   */
  disputed(
    owner: Owner,
    language: Language,
    {signedOut, shows}: {signedOut: boolean; shows: (text: string) => boolean},
  ): Dispute {
    const newest = this.newestOf(owner, language);
    const other = this.#others.get(keyOf(owner, language))?.text;
    const nobodys = signedOut ? this.#newest.get(keyOf(null, language)) : undefined;
    const isNobodys = nobodys !== undefined && nobodys !== this.#starters[language] && shows(nobodys);
    return {mine: isNobodys ? nobodys : newest, stored: other ?? (signedOut ? newest : undefined), isNobodys};
  }

  decided(
    owner: Owner,
    language: Language,
    {kept, given, isNobodys}: {kept: string; given: string; isNobodys: boolean},
  ): void {
    const key = keyOf(owner, language);
    this.#newest.set(key, kept);
    this.#giveWay(owner, language, given);
    this.#others.delete(key);
    if (isNobodys) this.#newest.delete(keyOf(null, language));
  }

  /** What the history has to have. */
  gaveWay(owner: Owner, language: Language): ReadonlySet<string> {
    return this.#gaveWay.get(keyOf(owner, language)) ?? new Set();
  }

  #giveWay(owner: Owner, language: Language, text: string): void {
    if (owner === null || text === this.#starters[language]) return;
    const key = keyOf(owner, language);
    this.#gaveWay.set(key, (this.#gaveWay.get(key) ?? new Set()).add(text));
  }
}

function keyOf(owner: Owner, language: Language): string {
  return `${owner ?? ''}:${language}`;
}
