import {afterEach, expect, test, vi} from 'vitest';
import {requestDraftSave, requestDrafts} from '../../app/exercises/[slug]/_workspace/requests';

afterEach(() => void vi.unstubAllGlobals());

const by = {browser: 'a'.repeat(32), stamp: 1};
const draft = {
  language: 'javascript',
  source: 'a',
  revision: 3,
  replaces: false,
  account: 'mia',
  by,
} as const;

test('an answer that is cut off after its status is no answer: what was sent is not taken for saved', async () => {
  const body = () => new ReadableStream({start: (stream) => stream.error(new TypeError('cut off'))});
  vi.stubGlobal('fetch', async () => new Response(body(), {status: 200}));
  expect(await requestDraftSave('double', draft)).toMatchObject({kind: 'unreachable'});
  expect(await requestDrafts('double')).toBeUndefined();
});
