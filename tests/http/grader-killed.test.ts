/** The grader's host is killed again and again while people read pages and wait for verdicts: nobody but the verdicts waits. */
import {readdirSync, readFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SubmissionView} from '#lib/data/submission-views';
import {type Client, newCredentials} from '../support/account';
import {submissionOf} from '../support/packages';
import {launchSession} from '../support/sessions';
import {startWebServer, type WebServer} from '../support/web-server';

/** What an answer may take beyond ten times the slowest one before the killing, which tells how busy the machine is. */
const answerMsMax = 3000;
const kills = 8;
const betweenKillsMs = 1500;
const verdictMsMax = 180_000;

const slug = 'lru-cache';
const sent = {
  accepted: submissionOf(slug, 'accepted'),
  'wrong-answer': submissionOf(slug, 'wrong-answer'),
  'time-limit': 'class LRUCache { get() { for (;;); } put() { for (;;); } }',
  'runtime-error': 'class LRUCache { get() { return null.x; } put() {} }',
} as const;

const statusOf = (pid: number): string => readFileSync(`/proc/${pid}/status`, 'utf8');
const parentOf = (pid: number): number => Number(/^PPid:\s+(\d+)$/m.exec(statusOf(pid))?.[1] ?? 0);

function isBelow(pid: number, ancestor: number): boolean {
  for (let at = pid; at > 1; at = parentOf(at)) if (at === ancestor) return true;
  return false;
}

/** The host for everybody, below the process of the server; one that a submission has for itself is left alone. */
function findHost(server: number): number | undefined {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      const isHost = line.includes('lib/grader/host/main.ts') && !line.includes('"spares":0');
      if (isHost && isBelow(Number(name), server)) return Number(name);
    } catch {
      // It is gone meanwhile.
    }
  }
  return undefined;
}

describe.runIf(process.platform === 'linux')('a server whose grader is killed', () => {
  let server: WebServer;
  let ada: Client;
  beforeAll(async () => {
    server = await startWebServer();
    ada = await launchSession(server.url, newCredentials());
  });
  afterAll(() => server?.remove());

  const submit = async (source: string): Promise<string> => {
    const answer = await ada.send('POST', `/api/exercises/${slug}/submissions`, {
      language: 'javascript',
      source,
    });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as {id: string}).id;
  };
  const verdictOf = async (id: string): Promise<string | undefined> =>
    ((await (await ada.request(`/api/submissions/${id}`)).json()) as SubmissionView).verdict;

  test('serves every page in time, tells of the deaths, and judges what was in hand rightly', async () => {
    const ids = new Map<string, string>();
    const submitAll = async (): Promise<void> => {
      for (const [verdict, source] of Object.entries(sent)) ids.set(await submit(source), verdict);
    };
    await submitAll();
    const [first] = ids.keys();
    const pages = [
      ...['/', '/exercises', `/exercises/${slug}`, '/api/health'].map((path) => ({path, client: undefined})),
      ...['/submissions', `/submissions/${first}`, `/api/submissions/${first}`].map((path) => ({
        path,
        client: ada,
      })),
    ];
    const answerMs = async ({path, client}: (typeof pages)[number]): Promise<number> => {
      const began = performance.now();
      const response = await (client?.request(path) ?? fetch(`${server.url}${path}`));
      await response.text();
      expect([path, response.status]).toEqual([path, 200]);
      return performance.now() - began;
    };
    // The first answers compile what the pages are made of.
    await Promise.all(pages.map(answerMs));
    const before = Math.max(...(await Promise.all(pages.map(answerMs))));
    let isOver = false;
    let asked = 0;
    const ask = async (page: (typeof pages)[number]): Promise<void> => {
      while (!isOver) {
        expect(await answerMs(page), page.path).toBeLessThan(answerMsMax + 10 * before);
        asked += 1;
        await sleep(100);
      }
    };
    const reading = Promise.all(pages.map(ask));
    let killed = 0;
    const killing = async (): Promise<void> => {
      for (const deadline = Date.now() + verdictMsMax; killed < kills && Date.now() < deadline; ) {
        await sleep(betweenKillsMs);
        const host = findHost(server.process.pid!);
        if (host === undefined) continue;
        process.kill(host, 'SIGKILL');
        killed += 1;
        if (killed === kills / 2) await submitAll();
      }
    };
    await Promise.race([killing(), reading]);
    isOver = true;
    await reading;
    expect(killed).toBe(kills);
    expect(asked).toBeGreaterThan(kills * 5);
    await expect
      .poll(async () => Promise.all([...ids.keys()].map(verdictOf)), {timeout: verdictMsMax, interval: 500})
      .toEqual([...ids.values()]);
    const readHealth = async () =>
      (await (await fetch(`${server.url}/api/health`)).json()) as {
        status: string;
        graderDeaths: {count: number; lastAt?: string};
      };
    // The host that died last is started again a moment later.
    await expect.poll(async () => (await readHealth()).status, {timeout: 60_000, interval: 500}).toBe('ok');
    const health = await readHealth();
    expect(health.graderDeaths.count).toBe(killed);
    expect(health.graderDeaths.lastAt).toMatch(/^\d{4}-/);
  }, 600_000);
});
