/**
 * From the request to the verdict: what a candidate waits for after pressing Submit, over HTTP against the server that
 * `npm start` starts, on the embedded database and on PostgreSQL where it is installed.
 */
import {readFile} from 'node:fs/promises';
import {findPostgres, startPostgres} from '../database/postgres-server.ts';
import {type Client, newCredentials} from '../support/account.ts';
import {launchSession} from '../support/sessions.ts';
import {startWebServer} from '../support/web-server.ts';
import {row, showTimes, sorted, timed} from './measure.ts';

/** Accounts take turns: each may submit 30 times a minute. */
const accountsCount = 10;
const warmRounds = 60;
const rounds = 200;
const atOnce = 4;

const slug = 'implement-trie';
const folder = `exercises/${slug}`;

export async function benchServer(): Promise<void> {
  await measure('embedded database', {});
  const binaries = await findPostgres();
  if (binaries === undefined) {
    row('PostgreSQL', 'not measured: initdb and pg_ctl are not installed');
    return;
  }
  const postgres = await startPostgres(binaries);
  try {
    await measure('PostgreSQL', {DATABASE_URL: await postgres.createDatabase()});
  } finally {
    await postgres.stop();
  }
}

async function measure(label: string, env: Readonly<Record<string, string>>): Promise<void> {
  const manifest = JSON.parse(await readFile(`${folder}/exercise.json`, 'utf8')) as {reference: string};
  const source = await readFile(`${folder}/${manifest.reference}`, 'utf8');
  const language = manifest.reference.endsWith('.ts') ? 'typescript' : 'javascript';
  const server = await startWebServer({env});
  try {
    const clients: Client[] = [];
    for (let account = 0; account < accountsCount; account++) {
      clients.push(await launchSession(server.url, newCredentials()));
    }
    const submit = (round: number): Promise<void> =>
      untilVerdict(clients[round % accountsCount]!, {language, source});
    for (let round = 0; round < warmRounds; round++) await submit(round);
    const alone: number[] = [];
    for (let round = 0; round < rounds / 2; round++) alone.push(await timed(() => submit(round)));
    showTimes(`${label}: request to verdict`, sorted(alone));
    const together: number[] = [];
    const elapsed = await timed(() =>
      Promise.all(
        Array.from({length: atOnce}, async (_, person) => {
          for (let round = person; round < rounds / 2; round += atOnce) {
            together.push(await timed(() => submit(round)));
          }
        }),
      ),
    );
    showTimes(`${label}: the same, ${atOnce} people at once`, sorted(together));
    row(`${label}: verdicts per second, ${atOnce} at once`, ((together.length / elapsed) * 1000).toFixed(0));
  } finally {
    await server.remove();
  }
}

/** Submits as the workspace does, and listens until the event that carries the verdict. */
async function untilVerdict(client: Client, code: {language: string; source: string}): Promise<void> {
  const sent = await client.send('POST', `/api/exercises/${slug}/submissions`, code);
  if (!sent.ok) throw new Error(`submitting answered ${sent.status}: ${await sent.text()}`);
  const {id} = (await sent.json()) as {id: string};
  const stream = await client.request(`/api/submissions/${id}/events`);
  let text = '';
  for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) text += chunk;
  const last = text.split('\n').findLast((line) => line.startsWith('data: '));
  const {state, verdict} = JSON.parse(last?.slice('data: '.length) ?? '{}') as {
    state?: string;
    verdict?: string;
  };
  if (state !== 'done' || verdict !== 'accepted') throw new Error(`the stream ended with ${last}`);
}
