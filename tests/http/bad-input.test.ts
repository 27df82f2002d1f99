import {beforeAll, describe, expect, inject, test} from 'vitest';
import {Client, newCredentials} from '../support/account';
import {submissionOf} from '../support/packages';
import {launchSession} from '../support/sessions';

const slug = 'implement-trie';
const code = {language: 'javascript', source: submissionOf(slug, 'accepted')};
const exercise = `/api/exercises/${slug}`;

/** An answer that refuses: its status, and one sentence for the person who asked. */
async function refusal(response: Response): Promise<{status: number; message: string}> {
  const text = await response.text();
  const {error} = JSON.parse(text) as {error: {message: string}};
  expect(error.message).toMatch(/^[A-Z“"`'a-z].*[.]$/s);
  expect(text).not.toMatch(/node_modules|\bat .+:\d+:\d+|prisma/i);
  return {status: response.status, message: error.message};
}

describe('bad input', () => {
  let ada: Client;
  let eve: Client;

  beforeAll(async () => {
    ada = await launchSession(inject('url'), newCredentials('Ada'));
    eve = await launchSession(inject('url'), newCredentials('Eve'));
  });

  const writes = [
    ['POST', `${exercise}/run`, code],
    ['POST', `${exercise}/submissions`, code],
    ['PUT', `${exercise}/draft`, {...code, revision: 0}],
  ] as const;

  test.each(writes)('%s %s of an unknown exercise is 404', async (method, path, body) => {
    const answer = await ada.send(method, path.replace(slug, 'no-such-exercise'), body);
    expect((await refusal(answer)).status).toBe(404);
  });

  test.each(writes)('%s %s with malformed JSON is 400', async (method, path) => {
    expect((await refusal(await ada.send(method, path, '{"language": '))).status).toBe(400);
  });

  test.each(writes)('%s %s with an unknown language is 400', async (method, path, body) => {
    expect((await refusal(await ada.send(method, path, {...body, language: 'cobol'}))).status).toBe(400);
  });

  test.each(writes)('%s %s with a source over the limit is 413', async (method, path, body) => {
    const source = `// ${'x'.repeat(100 * 1024)}`;
    expect((await refusal(await ada.send(method, path, {...body, source}))).status).toBe(413);
  });

  test.each(writes)('%s %s with a body that is far too large is 413', async (method, path, body) => {
    const source = 'x'.repeat(8 * 1024 * 1024);
    expect((await refusal(await ada.send(method, path, {...body, source}))).status).toBe(413);
  });

  test.each(writes)('%s %s from another site is 403', async (method, path, body) => {
    const answer = await ada.send(method, path, body, {origin: 'https://example.org'});
    expect((await refusal(answer)).status).toBe(403);
  });

  test.each(writes.slice(1))('%s %s without a session is 401', async (method, path, body) => {
    expect((await refusal(await new Client(inject('url')).send(method, path, body))).status).toBe(401);
  });

  test.each(writes.slice(1))('%s %s with a forged session is 401', async (method, path, body) => {
    const forger = new Client(inject('url'));
    const head = Buffer.from(JSON.stringify({alg: 'none'})).toString('base64url');
    const claims = Buffer.from(JSON.stringify({sub: '1', role: 'administrator'})).toString('base64url');
    for (const name of ada.cookies.keys()) {
      if (name.includes('session-token')) forger.setCookie(name, `${head}.${claims}.`);
    }
    expect(forger.cookies.size).toBeGreaterThan(0);
    expect((await refusal(await forger.send(method, path, body))).status).toBe(401);
  });

  test.each(writes.slice(1))(
    '%s %s of a page that was made for another account is 403',
    async (method, path, body) => {
      const other = {...body, account: '00000000-0000-7000-8000-000000000000'};
      const answer = await refusal(await ada.send(method, path, other));
      expect(answer).toMatchObject({status: 403, message: expect.stringContaining('Another account')});
    },
  );

  test('running samples needs no account', async () => {
    const answer = await new Client(inject('url')).send('POST', `${exercise}/run`, code);
    expect(answer.status).toBe(200);
    const {cases} = (await answer.json()) as {cases: Array<{outcome: {kind: string; matches: boolean}}>};
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.map(({outcome}) => outcome)).toEqual(
      cases.map(() => expect.objectContaining({matches: true})),
    );
  });

  test('an own input that does not fit the signature gets a sentence that names it', async () => {
    const answer = await ada.send('POST', `${exercise}/run`, {...code, input: 'Trie()\nremove("apple")'});
    const {status, message} = await refusal(answer);
    expect(status).toBe(400);
    expect(message).toContain('remove');
  });

  test('a draft that began from an older revision is 409 with what is stored, and overwrites nothing', async () => {
    const put = (source: string, revision: number): Promise<Response> =>
      ada.send('PUT', `${exercise}/draft`, {language: 'javascript', source, revision});
    const first = (await (await put('one', 0)).json()) as {revision: number};
    const second = await put('two', first.revision);
    expect(second.status).toBe(200);
    const stale = await put('three', first.revision);
    expect(stale.status).toBe(409);
    const {draft} = (await stale.json()) as {draft: {source: string; revision: number}};
    expect(draft.source).toBe('two');
  });

  test('a note over 100 KB is 413, a stale one 409, and hints that are not there 400', async () => {
    const note = (text: string, revision: number): Promise<Response> =>
      ada.send('PUT', `${exercise}/note`, {text, revision});
    expect((await refusal(await note('x'.repeat(100 * 1024 + 1), 0))).status).toBe(413);
    expect((await note('one', 0)).status).toBe(200);
    expect((await refusal(await note('two', 0))).status).toBe(409);
    expect((await refusal(await ada.send('PUT', `${exercise}/help`, {hints: 99}))).status).toBe(400);
    const missing = `${exercise}/inputs/00000000-0000-7000-8000-000000000000`;
    expect((await refusal(await ada.send('DELETE', missing, {}))).status).toBe(404);
  });

  test('a link to a submission is 404 with one sentence once it is taken back', async () => {
    const {id} = (await (await ada.send('POST', `${exercise}/submissions`, code)).json()) as {id: string};
    const path = `/api/submissions/${id}/share`;
    expect((await refusal(await eve.send('PUT', path, {}))).status).toBe(404);
    await expect.poll(async () => (await ada.send('PUT', path, {})).status, {timeout: 60_000}).toBe(200);
    const {token} = (await (await ada.send('PUT', path, {})).json()) as {token: string};
    const visitor = new Client(inject('url'));
    expect((await visitor.request(`/shared/${token}`)).status).toBe(200);
    expect((await ada.send('DELETE', path, {})).status).toBe(200);
    const ended = await visitor.request(`/shared/${token}`);
    expect(ended.status).toBe(404);
    expect(await ended.text()).toContain('its owner has taken it back');
  });

  test('someone else’s submission is 404, as one that does not exist is', async () => {
    const {id} = (await (await ada.send('POST', `${exercise}/submissions`, code)).json()) as {id: string};
    const path = `/api/submissions/${id}/events`;
    expect((await eve.request(path)).status).toBe(404);
    expect((await eve.request('/api/submissions/00000000-0000-4000-8000-000000000000/events')).status).toBe(
      404,
    );
    expect((await eve.request(`/submissions/${id}`)).status).toBe(404);
    expect((await new Client(inject('url')).request(path)).status).toBe(401);
    const own = await ada.request(path);
    expect(own.status).toBe(200);
    await own.body?.cancel();
  });

  test('an unknown exercise and an unknown page are 404 pages', async () => {
    for (const path of ['/exercises/no-such-exercise', '/no-such-page']) {
      const answer = await ada.request(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toContain('text/html');
    }
  });

  test('every answer carries the security headers', async () => {
    for (const path of ['/', '/exercises', `/exercises/${slug}`, '/api/health']) {
      const {headers} = await ada.request(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).not.toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).toMatch(/object-src 'none'/);
      expect(/script-src ([^;]*)/.exec(policy)?.[1]).not.toMatch(
        /'unsafe-inline'(?!.*'(nonce|strict-dynamic))|'unsafe-eval'|https?:/,
      );
    }
  });
});
