/**
 * Plays the thief from outside: programs that tell bits of hidden cases through everything that a program controls, submitted to
 * the real server, whose every answer is read. What is told may depend on the verdict, the points of the groups and the failure category
 * (and for accepted code on its steps, two digits): lib/grader/DECISIONS.md counts them in bits. All else is to be the same.
 */
import fc from 'fast-check';
import {expect, inject, test} from 'vitest';
import {progressStepsMax} from '#lib/base/limits';
import {type SubmissionView, withoutSource} from '#lib/data/submission-views';
import {newCredentials} from '../support/account';
import {launchSession} from '../support/sessions';
import {behaviours, hiddenIds, hiddenInputs, slug, thiefProgram, type Way} from './thief-programs';

/** Raised by hand for a longer search, as is the seed. */
const pairsPerWay = Number(process.env.THIEF_PAIRS ?? 1);
const seed = Number(process.env.THIEF_SEED ?? 20261129);

/** Everything that the server says of one program. */
type Heard = {
  readonly view: SubmissionView;
  readonly answers: Readonly<Record<string, string>>;
};

/** Each program has an account of its own, so that lists can be compared too and no limit of an account is met. */
async function steal(plan: string): Promise<Heard> {
  const source = thiefProgram(plan);
  const credentials = newCredentials('Thief');
  const client = await launchSession(inject('url'), credentials);
  const raw: string[] = [];
  const hear = async (method: string, path: string, body?: unknown): Promise<string> => {
    const response =
      body === undefined ? await client.request(path, {method}) : await client.send(method, path, body);
    const text = await response.text();
    // `link` names style sheets to fetch early; whether it does depends on what the server rendered before.
    const headers = [...response.headers].filter(([name]) => !/^(date|set-cookie|etag|link)$/.test(name));
    raw.push(text, JSON.stringify(headers));
    return `${response.status}\n${headers.map((pair) => pair.join(': ')).join('\n')}\n\n${text}`;
  };
  const sent = await hear('POST', `/api/exercises/${slug}/submissions`, {language: 'javascript', source});
  const [head, body] = sent.split('\n\n');
  const {id, submission} = JSON.parse(body!) as {id: string; submission?: SubmissionView};
  const stream = await (await client.request(`/api/submissions/${id}/events`)).text();
  raw.push(stream);
  // Whether the verdict was quick enough for the first answer, and the code is in the first event alone, are of the moment.
  const events = [
    ...(submission === undefined ? [] : [submission]),
    ...[...stream.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json!) as SubmissionView),
  ].map(withoutSource) as SubmissionView[];
  const view = events.at(-1)!;
  expect([view.state, view.explanation === 'pending']).toEqual(['done', false]);
  for (const event of events.filter(({state}) => state !== 'done')) expectProgress(event);
  const answers = {
    sent: head!,
    ...Object.fromEntries(
      events.filter(({state}) => state === 'done').map((event) => [event.explanation, JSON.stringify(event)]),
    ),
    submission: await hear('GET', `/api/submissions/${id}`),
    head: await hear('HEAD', `/api/submissions/${id}`),
    page: await hear('GET', `/submissions/${id}`),
    list: await hear('GET', '/submissions'),
    history: await hear('GET', `/exercises/${slug}/history`),
    exercise: await hear('GET', `/exercises/${slug}`),
    draft: await hear('GET', `/api/exercises/${slug}/draft`),
    run: await hear('POST', `/api/exercises/${slug}/run`, {language: 'javascript', source}),
    complexity: await hear('POST', `/api/submissions/${id}/complexity`),
  };
  const plain = Object.entries(answers).map(([name, text]) => [
    name,
    withoutChance(text.replaceAll(plan, 'PLAN').replaceAll(credentials.name, 'NAME'), view),
  ]);
  expectNoCase(raw.join('\n').replaceAll('\\', ''));
  return {view, answers: Object.fromEntries(plain)};
}

/** Nowhere at all: the names of hidden cases, which nobody is told. */
function expectNoCase(raw: string): void {
  for (const id of hiddenIds) expect(raw.includes(`"${id}`), id).toBe(false);
}

/** While it is judged: the samples, and how far it is in few steps. */
function expectProgress(event: SubmissionView): void {
  const known =
    'id exercise language state createdAt source sourceHash exerciseVersion casesTotal isMeasurable samples casesJudged diagnostics explanation queuePosition';
  expect(Object.keys(event).filter((key) => !known.split(' ').includes(key))).toEqual([]);
  expect(event.diagnostics).toEqual([]);
  const {casesTotal, casesJudged = 0} = event;
  expect(casesJudged % Math.ceil(casesTotal / progressStepsMax)).toBe(0);
}

/** Without what names the submission and its text, the time and the machine, and the steps of accepted code, which the table allows. */
function withoutChance(text: string, {timesReference}: SubmissionView): string {
  const plain = text
    // What a page's scripts bring comes in the order in which it was ready; `expectNoCase` looks at it.
    .replace(/<script[^>]*>.*?<\/script>/gs, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/\b[0-9a-f]{64}\b/g, 'HASH')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, 'TIME')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'TIME')
    .replace(/nonce(-|=\\?"|\\?":\\?")[^"'\\ ;]+/g, 'NONCE')
    .replace(/(\\*"cpuMs\\*"):[\d.e-]+/g, '$1:MS');
  const [head, page] = plain.split('<!DOCTYPE html>');
  const said = page === undefined ? plain : `${head}${partsOfPage(page)}`;
  return timesReference === undefined ? said : said.replaceAll(String(timesReference), 'STEPS');
}

/** The tags and texts of a page, each once and sorted: what is ready late is sent at the end, and a placeholder before it. */
function partsOfPage(html: string): string {
  const parts = html.match(/<(?!!--)[^>]+>|[^<>]+(?=<)/g) ?? [];
  const ofStreaming = /^<template|^<div hidden|animate-pulse|aria-label="Loading"|^<\/|^<!|^<link|^--/;
  return [...new Set(parts)]
    .filter((part) => !ofStreaming.test(part))
    .sort()
    .join('\n');
}

/** What may differ: the table of DECISIONS.md. */
function allowed({verdict, score, groups, failureCategory}: SubmissionView): string {
  return JSON.stringify({verdict, score, groups, failureCategory});
}

const ways = Object.keys(behaviours) as Way[];
const lettersOf = (way: Way): string[] => Object.keys(behaviours[way]);
/** Two plans that come to the same verdict on every case, one kind of failure at a time, by different behaviour. */
const pairOf = (way: Way): fc.Arbitrary<readonly [string, string]> =>
  fc
    .array(fc.constantFrom('accepted' as Way, way), {
      minLength: hiddenInputs.length,
      maxLength: hiddenInputs.length,
    })
    .chain((plan) => {
      const letters = fc
        .tuple(...plan.map((each) => fc.constantFrom(...lettersOf(each))))
        .map((chosen) => chosen.join(''));
      return fc.tuple(letters, letters);
    });

test.each(ways)(
  'of what a program does on hidden cases, nothing is told but verdict, points and failure category: %s',
  async (way) => {
    for (const pair of fc.sample(pairOf(way), {numRuns: pairsPerWay, seed})) {
      const [one, other] = await Promise.all(pair.map(steal));
      expect(one!.view.verdict).toBe(way);
      expect(allowed(other!.view)).toBe(allowed(one!.view));
      for (const [name, text] of Object.entries(one!.answers)) expect(other!.answers[name], name).toBe(text);
    }
  },
);
