import {mkdtemp, rm} from 'node:fs/promises';
import {createServer} from 'node:net';
import {availableParallelism, loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {Client, newCredentials} from '../support/account';
import {launchSession} from '../support/sessions';
import {freePort, spawnWebServer, startWebServer, type WebServer} from '../support/web-server';

const endsMsMax = 15_000;
/** What a second start may take before it answers, on a machine with nothing else to do; a busy one shares it out. */
const secondStartMsMax = 5000;
const busyness = (): number => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

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

  test('it says its address, what to do first and where the data lies', () => {
    expect(server.output()).toContain(`ready at ${server.url}`);
    expect(server.output()).toContain('administrator');
    expect(server.output()).toContain(dataFolder);
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

  test('stopped and started again it is back within five seconds, with its accounts and sessions', async () => {
    const port = Number(new URL(server.url).port);
    const ada = await launchSession(server.url, newCredentials());
    expect(await server.stop()).toBe(0);
    await expect(fetch(server.url)).rejects.toThrow();
    const began = performance.now();
    server = await startWebServer({dataFolder, port});
    expect(performance.now() - began).toBeLessThan(secondStartMsMax * busyness());
    expect((await ada.request('/submissions')).status).toBe(200);
    expect((await new Client(server.url).request('/submissions')).status).not.toBe(200);
  });

  test('killed outright, it starts again on the same data', async () => {
    const port = Number(new URL(server.url).port);
    const ada = await launchSession(server.url, newCredentials());
    server.process.kill('SIGKILL');
    // What it had started notices and ends by itself.
    await expect
      .poll(
        () =>
          fetch(server.url).then(
            () => 'up',
            () => 'down',
          ),
        {timeout: endsMsMax},
      )
      .toBe('down');
    server = await startWebServer({dataFolder, port});
    expect((await ada.request('/submissions')).status).toBe(200);
  });
});
