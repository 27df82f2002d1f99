import {afterEach, expect, test, vi} from 'vitest';
import {browserIdOf} from '../../app/exercises/[slug]/_workspace/draft-backup';

afterEach(() => void vi.unstubAllGlobals());

function storage(kept: Map<string, string>, refuses = false) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (refuses) throw new Error('full');
      kept.set(key, value);
    },
  };
}

test('the server is no browser, and has no id', () => {
  vi.stubGlobal('localStorage', storage(new Map()));
  expect(browserIdOf('mia')).toBeUndefined();
});

test('a browser has one id for each account, and keeps it', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('localStorage', storage(kept));
  const id = browserIdOf('mia');
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(browserIdOf('mia')).toBe(id);
  expect(browserIdOf('noa')).not.toBe(id);
  expect([...kept.keys()]).toEqual(['whetstone:browser:mia', 'whetstone:browser:noa']);
});

test('a page of a browser that keeps nothing has one id while it is open', () => {
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('localStorage', storage(new Map(), true));
  const id = browserIdOf('ada');
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(browserIdOf('ada')).toBe(id);
});
