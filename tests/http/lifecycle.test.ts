import {once} from 'node:events';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {get, type IncomingMessage} from 'node:http';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {Client, newCredentials} from '../support/account';
import {launchSession} from '../support/sessions';
import {freePort, spawnWebServer, startWebServer, type WebServer} from '../support/web-server';

/** Ends a wait that would go on for ever; a loaded machine takes its time to start a process. */
const endsMsMax = 60_000;

const streamsAtOnce = 5;
/** A request takes this long to be read on a busy machine; grading it takes longer. */
const arriveMs = 1000;
const endless = {
  language: 'javascript',
  source: 'export class Trie { insert() { for (;;); } search() { for (;;); } startsWith() { for (;;); } }',
};

type Stream = {readonly text: string; readonly complete: boolean; readonly error: string | undefined};

/** Reads to the end, whichever end that is. */
function openStream(url: string, cookie: string): {opened: Promise<unknown>; ended: Promise<Stream>} {
  const asked = get(url, {headers: {cookie}, agent: false});
  const opened = once(asked, 'response');
  const ended = opened.then(
    ([response]: IncomingMessage[]) =>
      new Promise<Stream>((resolve) => {
        let text = '';
        let error: string | undefined;
        response!.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response!.on('error', (fault: NodeJS.ErrnoException) => {
          error = fault.code;
        });
        response!.once('close', () => resolve({text, complete: response!.complete, error}));
      }),
  );
  return {opened, ended};
}

type Ended = {readonly code: number | null; readonly output: string};

/** A start that is meant to end by itself. */
async function ends(options: Parameters<typeof spawnWebServer>[0]): Promise<Ended> {
  const {child, output} = spawnWebServer(options);
  const timer = setTimeout(() => child.kill('SIGKILL'), endsMsMax);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  return {code, output: output()};
}

describe('the life of a server', () => {
  let dataFolder = '';
  let server: WebServer;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'whetstone-data-'));
    server = await startWebServer({dataFolder});
  });
  afterAll(async () => {
    await server.stop();
    await rm(dataFolder, {recursive: true, force: true});
  });

  test('it says its address, what to do first and where the data lies', async () => {
    for (const said of [`ready at ${server.url}`, 'administrator', dataFolder]) {
      await vi.waitFor(() => expect(server.output()).toContain(said), {timeout: endsMsMax});
    }
  });

  test('it says once which layers shut submitted code in', async () => {
    const said = (): string[] => server.output().match(/shut in by these layers:\n( {2}✓ .*\n)+/g) ?? [];
    await vi.waitFor(() => expect(said()).toHaveLength(1), {timeout: endsMsMax});
    expect(said()[0]).toContain('✓ process of its own: ');
    expect(said()[0]).toContain('✓ Node permission model: ');
    if (process.platform === 'linux') expect(said()[0]).toContain('✓ seccomp: the kernel refuses files');
  });

  test('a second process on the same data folder is refused in one clear line', async () => {
    const {code, output} = await ends({port: await freePort(), dataFolder});
    expect(code).toBe(1);
    expect(output).toContain(`data folder ${dataFolder} is in use by process`);
    expect(output).not.toMatch(/^\s+at /m);
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  });

  test('a port that is taken is refused in one clear line', async () => {
    const taken = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => taken.listen(port, resolve));
    const {code, output} = await ends({port, dataFolder: `${dataFolder}-other`});
    await new Promise((resolve) => taken.close(resolve));
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is in use`);
    expect(output).not.toMatch(/^\s+at /m);
  });

  test('a variable that makes no sense is refused by its name', async () => {
    const env = {DATABASE_URL: 'mysql://nowhere'};
    const {code, output} = await ends({port: await freePort(), dataFolder, env});
    expect(code).toBe(1);
    expect(output).toContain('DATABASE_URL begins with postgres://');
    expect(output).not.toMatch(/^\s+at /m);
  });

  test('stopped and started again it is back, with its accounts and sessions', async () => {
    const port = Number(new URL(server.url).port);
    const ada = await launchSession(server.url, newCredentials());
    expect(await server.stop()).toBe(0);
    await expect(fetch(server.url)).rejects.toThrow();
    server = await startWebServer({dataFolder, port});
    expect((await ada.request('/submissions')).status).toBe(200);
    expect((await new Client(server.url).request('/submissions')).status).not.toBe(200);
  });

  test('asked to stop, it ends every event stream as streams end, finishes what is in hand, and ends itself', async () => {
    const port = Number(new URL(server.url).port);
    const ada = await launchSession(server.url, newCredentials());
    const cookie = [...ada.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const ids = await Promise.all(
      Array.from({length: streamsAtOnce}, async () => {
        const sent = await ada.send('POST', '/api/exercises/implement-trie/submissions', endless);
        return ((await sent.json()) as {id: string}).id;
      }),
    );
    const streams = ids.map((id) => openStream(`${server.url}/api/submissions/${id}/events`, cookie));
    await Promise.all(streams.map(({opened}) => opened));
    const run = ada.send('POST', '/api/exercises/implement-trie/run', endless);
    // What the server has not read yet is not in hand.
    await sleep(arriveMs);
    const stopped = server.stop();
    for (const {ended} of streams) {
      const {text, complete, error} = await ended;
      expect({complete, error}).toEqual({complete: true, error: undefined});
      expect(text).toMatch(/(retry: \d+\n|"state":"done".*\n\n$)/s);
    }
    // In hand when it was asked to stop: answered, with a result or a sentence.
    expect(await (await run).json()).toBeTypeOf('object');
    expect(await stopped).toBe(0);
    server = await startWebServer({dataFolder, port});
    for (const id of ids) expect((await ada.request(`/api/submissions/${id}`)).status).toBe(200);
  });

  test('killed outright, it starts again on the same data', async () => {
    const port = Number(new URL(server.url).port);
    const ada = await launchSession(server.url, newCredentials());
    server.process.kill('SIGKILL');
    // What it had started notices and ends by itself; it answers no more before it has given up the folder.
    await expect
      .poll(
        () =>
          readFile(join(dataFolder, 'owner.json')).then(
            () => 'taken',
            () => 'free',
          ),
        {timeout: endsMsMax},
      )
      .toBe('free');
    server = await startWebServer({dataFolder, port});
    expect((await ada.request('/submissions')).status).toBe(200);
  });
});
