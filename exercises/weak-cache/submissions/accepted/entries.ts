// One entry for each key, with a reference and perhaps a promise; arrays of functional steps instead of loops.
type Value = {id: string; text?: string};
type Ref = {deref(): Value | undefined};
type Entry = {ref?: Ref | undefined; making?: Promise<Value> | undefined};

class WeakCache {
  readonly #entries = new Map<string, Entry>();
  readonly #makeRef: (value: Value) => Ref;

  constructor(makeRef: MakeRef) {
    this.#makeRef = makeRef;
  }

  put(key: string, value: Value): void {
    this.#entry(key).ref = this.#makeRef(value);
  }

  get(key: string): Value | null {
    const entry = this.#entries.get(key);
    const value = entry?.ref?.deref();
    if (value) return value;
    if (entry) this.#drop(key, entry);
    return null;
  }

  remove(key: string): boolean {
    const isAlive = this.get(key) !== null;
    const entry = this.#entries.get(key);
    if (entry) this.#drop(key, entry);
    return isAlive;
  }

  size(): number {
    return [...this.#entries.values()].filter(({ref}) => ref?.deref()).length;
  }

  sweep(): number {
    const dead = [...this.#entries].filter(([, {ref}]) => ref && !ref.deref());
    for (const [key, entry] of dead) this.#drop(key, entry);
    return dead.length;
  }

  getOrMake(key: string, make: Task): Promise<Value> {
    const value = this.get(key);
    if (value) return Promise.resolve(value);
    const entry = this.#entry(key);
    entry.making ??= Promise.try(make).then(
      (made: Value) => {
        const current = this.#entry(key);
        current.making = undefined;
        this.put(key, made);
        return made;
      },
      (error: unknown) => {
        const current = this.#entry(key);
        current.making = undefined;
        if (!current.ref) this.#entries.delete(key);
        throw error;
      },
    );
    return entry.making;
  }

  #entry(key: string): Entry {
    const entry = this.#entries.get(key) ?? {};
    this.#entries.set(key, entry);
    return entry;
  }

  #drop(key: string, entry: Entry): void {
    entry.ref = undefined;
    if (!entry.making) this.#entries.delete(key);
  }
}
