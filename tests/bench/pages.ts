/**
 * What a page costs when the database is full: the server's time to the last byte, with 200,000 submissions of which 2,000
 * are the viewer's, and the compressed JavaScript that a first visit loads.
 */
import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {rebuildProgress} from '#lib/data/derive-progress';
import {openData} from '#lib/data/open';
import {openDatabase} from '#lib/database/database';
import {readEnvironment} from '#lib/env';
import {Client, type Credentials, newCredentials} from '../support/account.ts';
import {launchBrowser} from '../support/browser.ts';
import {signInAs} from '../support/code-page.ts';
import {launchSession} from '../support/sessions.ts';
import {startWebServer} from '../support/web-server.ts';
import {row, showTimes, timesOf} from './measure.ts';
import {seedAccounts, seedSubmissions} from './seed.ts';

const rounds = 30;
const warmRounds = 5;
const slug = 'implement-trie';
const timed = ['/exercises', `/exercises/${slug}`, '/progress', '/review', '/submissions'];
const weighed = [...timed, '/', '/tracks', '/lists', '/settings', '/sign-in'];

export async function benchPages(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'whetstone-bench-'));
  const credentials = newCredentials();
  const first = await startWebServer({dataFolder});
  await launchSession(first.url, credentials);
  await first.stop();
  await fill(dataFolder);
  const server = await startWebServer({dataFolder});
  try {
    const viewer = await signedIn(server.url, credentials);
    for (const path of timed) {
      const read = async () => {
        const answer = await viewer.request(path);
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
        await answer.text();
      };
      await timesOf(warmRounds, read);
      showTimes(`server time of ${path}`, await timesOf(rounds, read));
    }
    await weigh(server.url, viewer);
  } finally {
    await server.remove();
  }
}

async function fill(dataFolder: string): Promise<void> {
  const database = await openDatabase(readEnvironment({DATA_DIR: dataFolder}));
  const data = openData(database);
  try {
    await seedAccounts(database);
    await seedSubmissions(database);
    await rebuildProgress(data);
  } finally {
    await data.$disconnect();
    await database.close();
  }
}

async function signedIn(url: string, credentials: Credentials): Promise<Client> {
  const client = new Client(url);
  await client.signIn(credentials);
  return client;
}

/** What the network brought, compressed, until the page is at rest. */
async function weigh(url: string, viewer: Client): Promise<void> {
  const found = await launchBrowser();
  if ('missing' in found) return row('weight of pages', found.missing);
  for (const path of weighed) {
    const context = await found.browser.newContext({baseURL: url});
    await signInAs(context, viewer, url);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const scripts = new Set<string>();
    let bytes = 0;
    session.on('Network.responseReceived', ({requestId, type}) => {
      if (type === 'Script') scripts.add(requestId);
    });
    session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await page.goto(path, {waitUntil: 'networkidle'}).catch(() => undefined);
    row(`JavaScript of ${path}`, `${(bytes / 1024).toFixed(0)} KB compressed`);
    await context.close();
  }
  await found.browser.close();
}
