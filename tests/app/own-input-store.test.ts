/** Inputs that one keeps reach the account whatever the network does, and none is lost or comes back. */
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {createOwnInputStore, type OwnInputStore} from '../../app/exercises/[slug]/_workspace/own-input-store';

type Row = {readonly id: string; readonly name: string; readonly input: string; readonly expected?: string};

let rows: Row[];
let online: boolean;
let kept: Map<string, string>;
const stops: Array<() => void> = [];

beforeEach(() => {
  vi.useFakeTimers();
  [rows, online, kept] = [[], true, new Map()];
  let ids = 0;
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
  vi.stubGlobal('fetch', async (path: string, {method, body}: RequestInit) => {
    if (!online) throw new TypeError('offline');
    if (method === 'DELETE') {
      rows = rows.filter(({id}) => !path.endsWith(`/${id}`));
      return Response.json({});
    }
    const {account: _, ...text} = JSON.parse(String(body)) as Omit<Row, 'id'> & {account: string};
    const id = rows.find(({name}) => name === text.name)?.id ?? `id-${rows.length}-${ids++}`;
    rows = [...rows.filter((row) => row.id !== id), {id, ...text}];
    return Response.json({id});
  });
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open(owner: string | null = 'ada', stored: readonly Row[] = rows): OwnInputStore {
  const store = createOwnInputStore({slug: 'double', owner, stored});
  stops.push(store.open());
  return store;
}
const settled = () => vi.advanceTimersByTimeAsync(20_000);
const texts = () => rows.map(({id: _, ...text}) => text);

test('what is added, changed, renamed and removed is what the account has', async () => {
  const store = open();
  const key = store.add({name: 'Input 1', input: '1'});
  store.add({name: 'Input 1', input: '2', expected: '4'});
  await settled();
  expect(texts()).toEqual([
    {name: 'Input 1', input: '1'},
    {name: 'Input 2', input: '2', expected: '4'},
  ]);
  store.change(key, {name: 'Zero', input: '0'});
  await settled();
  expect(texts()).toEqual([
    {name: 'Input 2', input: '2', expected: '4'},
    {name: 'Zero', input: '0'},
  ]);
  store.remove(key);
  await settled();
  expect(texts()).toEqual([{name: 'Input 2', input: '2', expected: '4'}]);
  expect(kept.size).toBe(0);
});

test('what was done offline outlives the page, and reaches the account later', async () => {
  const before = open();
  const gone = before.add({name: 'Gone', input: '1'});
  await settled();
  const stored = rows;
  online = false;
  before.remove(gone);
  before.add({name: 'New', input: '2'});
  await settled();
  online = true;
  const after = open('ada', stored);
  expect(after.inputs().map(({name}) => name)).toEqual(['New']);
  await settled();
  expect(texts()).toEqual([{name: 'New', input: '2'}]);
});

test('what nobody kept here goes with whoever signs in, beside what the account has', async () => {
  const nobody = open(null, []);
  nobody.add({name: 'Input 1', input: 'mine'});
  rows = [{id: 'id-0', name: 'Input 1', input: 'theirs'}];
  open();
  await settled();
  expect(texts()).toEqual([
    {name: 'Input 1', input: 'theirs'},
    {name: 'Input 2', input: 'mine'},
  ]);
  expect(open(null, []).inputs()).toEqual([]);
});

test('a name that is taken or missing is said, and not sent', async () => {
  const store = open();
  store.add({name: 'One', input: '1'});
  const key = store.add({name: 'Two', input: '2'});
  await settled();
  for (const name of ['One', ' ']) {
    store.change(key, {name});
    expect(store.inputs()[1]).toMatchObject({save: 'refused', problem: expect.stringMatching(/name/)});
    await settled();
    expect(texts().map((text) => text.name)).toEqual(['One', 'Two']);
  }
});

test('an input that is removed while it is on its way is gone from the account', async () => {
  const store = open();
  const key = store.add({name: 'Short', input: '1'});
  vi.advanceTimersByTime(1);
  store.remove(key);
  await settled();
  expect(texts()).toEqual([]);
});
