/**
 * From the request to the verdict: what a candidate waits for after pressing Submit, over HTTP against the server that
 * `npm start` starts, on the embedded database and on PostgreSQL where it is installed.
 */
import {readFile} from 'node:fs/promises';
import {findPostgres, startPostgres} from '../database/postgres-server.ts';
import {type Client, newCredentials} from '../support/account.ts';
import {launchSession} from '../support/sessions.ts';
import {startWebServer} from '../support/web-server.ts';
import {row, showTimes, sorted, timed, timesOf} from './measure.ts';

/** Accounts take turns: each may submit 30 times a minute. */
const accountsCount = 9;
const warmRounds = 60;
const rounds = 160;
const atOnce = 4;

/** Twenty small cases, where nearly all of the time is ours; and a typical exercise, whose long cases take theirs. */
const slugs = ['capacity-estimate', 'implement-trie'];

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
  const server = await startWebServer({env});
  try {
    for (const slug of slugs) {
      // The bound on submissions of one account is for a minute: each exercise has people of its own.
      const clients: Client[] = [];
      for (let account = 0; account < accountsCount; account++) {
        clients.push(await launchSession(server.url, newCredentials()));
      }
      const code = await readReference(slug);
      await measureExercise(`${label}, ${slug}`, (round) =>
        untilVerdict(clients[round % accountsCount]!, slug, code),
      );
    }
  } finally {
    await server.remove();
  }
}

async function measureExercise(label: string, submit: (round: number) => Promise<void>): Promise<void> {
  for (let round = 0; round < warmRounds; round++) await submit(round);
  showTimes(label, await timesOf(rounds / 2, submit));
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
  showTimes(`  ${atOnce} people at once`, sorted(together));
  row('  verdicts per second', ((together.length / elapsed) * 1000).toFixed(0));
}

type Code = {readonly language: string; readonly source: string};

async function readReference(slug: string): Promise<Code> {
  const folder = `exercises/${slug}`;
  const {reference} = JSON.parse(await readFile(`${folder}/exercise.json`, 'utf8')) as {reference: string};
  const language = reference.endsWith('.ts') ? 'typescript' : 'javascript';
  return {language, source: await readFile(`${folder}/${reference}`, 'utf8')};
}

/** Submits as the workspace does, and listens until the event that carries the verdict. */
async function untilVerdict(client: Client, slug: string, code: Code): Promise<void> {
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
