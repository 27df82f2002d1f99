/**
 * The inputs that a person keeps for one exercise: with their account, or in this browser where nobody is signed in. What the
 * server does not have yet is kept in this browser as well, and sent again. Outside React.
 */
import type {OwnInputView} from '#lib/own-inputs/own-input-view';
import {type InputText, requestInputRemoval, requestInputSave} from './own-input-requests';

export type KeptInput = InputText & {
  /** Of the list alone. */
  readonly key: string;
  /** Once the server has it. */
  readonly id?: string;
  /** `kept`: in this browser alone, since nobody is signed in. */
  readonly save: 'saved' | 'unsaved' | 'refused' | 'kept';
  /** Why it was refused. */
  readonly problem?: string;
};

export type OwnInputStore = {
  readonly inputs: () => readonly KeptInput[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Under a name that is free; its key. */
  readonly add: (text: Omit<InputText, 'name'> & {readonly name: string}) => string;
  readonly change: (key: string, change: Partial<InputText>) => void;
  readonly remove: (key: string) => void;
  /** Takes what this browser has kept, and sends what waits; returns how to stop. */
  readonly open: () => () => void;
};

type Options = {
  readonly slug: string;
  readonly owner: string | null;
  readonly stored: readonly OwnInputView[];
};

/** What outlives the page: texts that the server may lack, and ids that it is to forget. */
type Left = {readonly texts: readonly InputText[]; readonly removed: readonly string[]};

const saveAfterMs = 700;
const retryAfterMs = 5000;
const prefix = 'whetstone:inputs:';

export function createOwnInputStore({slug, owner, stored}: Options): OwnInputStore {
  const listeners = new Set<() => void>();
  let keys = 0;
  const newKey = () => {
    keys += 1;
    return `kept-${keys}`;
  };
  let inputs: readonly KeptInput[] = stored.map((input) => ({...input, key: newKey(), save: 'saved'}));
  let removed: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;

  const keyOf = (account: string | null) => `${prefix}${account ?? ''}:${slug}`;
  const put = (next: readonly KeptInput[]) => {
    inputs = next;
    const texts = inputs.filter(({save}) => save !== 'saved').map(textOf);
    writeLeft(keyOf(owner), {texts, removed});
    for (const listener of listeners) listener();
  };
  const patch = (key: string, change: Partial<KeptInput>) =>
    put(inputs.map((input) => (input.key === key ? {...input, ...change} : input)));
  const later = (ms: number) => {
    clearTimeout(timer);
    if (owner !== null) timer = setTimeout(() => void send(), ms);
  };
  const freeName = (name: string, but?: string) => {
    const taken = new Set(inputs.filter(({key}) => key !== but).map((input) => input.name));
    if (!taken.has(name)) return name;
    const stem = name.replace(/ \d+$/, '');
    for (let n = 2; ; n += 1) if (!taken.has(`${stem} ${n}`)) return `${stem} ${n}`;
  };

  /** One after the other, so that what was typed last arrives last. */
  const send = async (): Promise<void> => {
    if (sending || owner === null) return;
    sending = true;
    let reached = true;
    for (const id of removed) {
      reached &&= await requestInputRemoval(slug, id);
      if (reached) removed = removed.filter((other) => other !== id);
    }
    for (const {key} of inputs.filter(({save}) => save === 'unsaved')) {
      const input = inputs.find((one) => one.key === key);
      if (!reached || input === undefined) continue;
      const answer = await requestInputSave(slug, {...textOf(input), account: owner});
      reached = answer.kind !== 'unreachable';
      const now = inputs.find((one) => one.key === key);
      if (answer.kind === 'saved') {
        // Under another name it was another row; and one that was removed meanwhile is to go after all.
        const gone = now === undefined ? answer.id : input.id === answer.id ? undefined : input.id;
        if (gone !== undefined) removed = [...removed, gone];
        const isSame = now !== undefined && sameText(now, input);
        patch(key, {id: answer.id, ...(isSame ? {save: 'saved' as const} : {})});
      }
      if (answer.kind === 'refused' && now !== undefined && sameText(now, input)) {
        patch(key, {save: 'refused', problem: answer.message});
      }
    }
    sending = false;
    put(inputs);
    const waits = removed.length > 0 || inputs.some(({save}) => save === 'unsaved');
    if (waits) later(reached ? 0 : retryAfterMs);
  };

  const takeOver = (account: string | null) => {
    const left = readLeft(keyOf(account));
    if (left === undefined) return;
    removed = account === owner ? left.removed : removed;
    const save = owner === null ? 'kept' : 'unsaved';
    let next = inputs.filter(({id}) => id === undefined || !removed.includes(id));
    for (const text of left.texts) {
      const same = next.find(({name}) => name === text.name);
      if (same !== undefined && sameText(same, text)) continue;
      // Of one's own the newer text is here; what was typed signed out goes beside what the account has.
      if (same !== undefined && account === owner) {
        next = next.map((input) => (input === same ? {...withoutExpected(same), ...text, save} : input));
      } else {
        inputs = next;
        next = [...next, {...text, name: freeName(text.name), key: newKey(), save}];
      }
    }
    if (account !== owner) writeLeft(keyOf(account), {texts: [], removed: []});
    put(next);
  };

  return {
    inputs: () => inputs,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(text) {
      const key = newKey();
      put([...inputs, {...text, name: freeName(text.name), key, save: owner === null ? 'kept' : 'unsaved'}]);
      later(0);
      return key;
    },
    change(key, change) {
      const input = inputs.find((one) => one.key === key);
      if (input === undefined) return;
      const next = {...textOf(input), ...change};
      const taken = inputs.some((other) => other.key !== key && other.name === next.name.trim());
      const problem =
        next.name.trim() === ''
          ? 'Give the input a name.'
          : taken
            ? 'Another input has this name.'
            : undefined;
      const save = problem === undefined ? (owner === null ? 'kept' : 'unsaved') : 'refused';
      const {problem: _, ...rest} = withoutExpected(input);
      put(
        inputs.map((one) =>
          one.key === key ? {...rest, ...next, save, ...(problem === undefined ? {} : {problem})} : one,
        ),
      );
      later(saveAfterMs);
    },
    remove(key) {
      const input = inputs.find((one) => one.key === key);
      if (input?.id !== undefined) removed = [...removed, input.id];
      put(inputs.filter((one) => one.key !== key));
      later(0);
    },
    open() {
      takeOver(owner);
      if (owner !== null) takeOver(null);
      const flush = () => void send();
      addEventListener('online', flush);
      addEventListener('pagehide', flush);
      flush();
      return () => {
        removeEventListener('online', flush);
        removeEventListener('pagehide', flush);
        clearTimeout(timer);
        flush();
      };
    },
  };
}

function textOf({name, input, expected}: InputText): InputText {
  return {name, input, ...(expected === undefined ? {} : {expected})};
}

function withoutExpected<T extends {readonly expected?: string}>({
  expected: _,
  ...rest
}: T): Omit<T, 'expected'> {
  return rest;
}

function sameText(one: InputText, other: InputText): boolean {
  return one.name === other.name && one.input === other.input && one.expected === other.expected;
}

function readLeft(key: string): Left | undefined {
  try {
    const left = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Left> | null;
    if (left === null) return undefined;
    const texts = (left.texts ?? []).filter(
      ({name, input}) => typeof name === 'string' && typeof input === 'string',
    );
    return {texts, removed: left.removed ?? []};
  } catch {
    return undefined;
  }
}

function writeLeft(key: string, left: Left): void {
  try {
    if (left.texts.length === 0 && left.removed.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(left));
  } catch {
    // A browser that keeps nothing: the account has them, or they last as long as the page.
  }
}
