/** People who submit over HTTP, one submission after the other each, and wait for the verdict as the workspace does. */
import {Agent, type IncomingMessage, request} from 'node:http';

export type Code = {readonly language: string; readonly source: string};
export type Target = {
  readonly url: string;
  readonly cookies: readonly string[];
  readonly slug: string;
  readonly code: Code;
};

const agent = new Agent({keepAlive: true, maxSockets: 4000});
let next = 0;

/** Submits once, with the next account. */
export async function submitOnce({url, cookies, slug, code}: Target): Promise<void> {
  const cookie = cookies[next++ % cookies.length]!;
  const sent = await ask(url, 'POST', `/api/exercises/${slug}/submissions`, cookie, JSON.stringify(code));
  const text = await bodyOf(sent);
  if (sent.statusCode !== 201) throw new Error(`submitting answered ${sent.statusCode}: ${text}`);
  const answer = JSON.parse(text) as {id: string; submission?: View};
  const view = answer.submission ?? {};
  check(isLast(view) ? view : await follow(url, answer.id, cookie));
}

type View = {readonly state?: string; readonly verdict?: string; readonly explanation?: string};

function isLast({state, explanation}: View): boolean {
  return state === 'done' && explanation !== 'pending';
}

function check(view: View): void {
  if (view.verdict !== 'accepted') throw new Error(`the verdict is ${JSON.stringify(view)}`);
}

async function follow(url: string, id: string, cookie: string): Promise<View> {
  const text = await bodyOf(await ask(url, 'GET', `/api/submissions/${id}/events`, cookie));
  const last = text.split('\n').findLast((line) => line.startsWith('data: '));
  return JSON.parse(last?.slice('data: '.length) ?? '{}') as View;
}

/** Opens a stream of events of a submission and leaves it open; resolves at its first event. */
export async function holdStream(url: string, id: string, cookie: string): Promise<() => void> {
  const stream = await ask(url, 'GET', `/api/submissions/${id}/events`, cookie);
  stream.resume();
  stream.on('error', () => {});
  await new Promise((resolve) => stream.once('data', resolve));
  return () => stream.destroy();
}

export function ask(
  url: string,
  method: string,
  path: string,
  cookie: string,
  body?: string,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie,
      origin: url,
      'accept-encoding': 'gzip, deflate, br',
      ...(body === undefined
        ? {}
        : {'content-type': 'application/json', 'content-length': Buffer.byteLength(body)}),
    };
    const sent = request(new URL(path, url), {method, headers, agent}, resolve);
    // A connection that was kept may be closed by the server while the request is on its way.
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(ask(url, method, path, cookie, body));
      else reject(error);
    });
    sent.end(body);
  });
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const encoding = response.headers['content-encoding'];
  if (encoding === undefined) return body.toString('utf8');
  const {brotliDecompressSync, gunzipSync} = await import('node:zlib');
  return (encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body)).toString('utf8');
}

/** Milliseconds of each submission of so many people, for so long. */
export async function submitFor(target: Target, people: number, ms: number): Promise<number[]> {
  const until = performance.now() + ms;
  const times: number[] = [];
  await Promise.all(
    Array.from({length: people}, async () => {
      while (performance.now() < until) {
        const began = performance.now();
        await submitOnce(target);
        times.push(performance.now() - began);
      }
    }),
  );
  return times;
}
