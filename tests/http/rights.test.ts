/**
 * Walks the table of rights over HTTP: each address, asked by each kind of actor, for a subject in each relation. The server
 * is one of its own, since only an empty database can be given an instructor.
 */
import {randomBytes} from 'node:crypto';
import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type Act, acts} from '#lib/access/acts';
import {type Actor, type Relation, rights} from '#lib/access/rights';
import {actsElsewhere} from '../access/acts-elsewhere';
import type {EntryPoint, Subject} from '../access/entry-point';
import {entryPoints, metricsToken} from '../access/entry-points';
import {Client, type Credentials, newCredentials} from '../support/account';
import {submissionOf} from '../support/packages';
import {startWebServer, type WebServer} from '../support/web-server';
import {ids, type PersonName, people, secretOf, seed, takeDraft} from './rights-accounts';
import {newInvitation, resetToken, sparePerson} from './rights-subjects';

type User = {
  readonly credentials: Credentials;
  client: Client;
  submission: string;
  input: string;
  share: string;
  /** Stands in the person's code and drafts: nobody else may ever be sent it. */
  readonly secret: string;
};

const actors: readonly Actor[] = ['visitor', 'candidate', 'instructor', 'administrator'];

const slug = 'implement-trie';
const topic = 'dijkstra';
const chain = 'ten-million-requests-a-day';
const source = submissionOf(slug, 'accepted');
const code = {language: 'javascript', source} as const;

let server: WebServer;
let persons: Record<PersonName, User>;

beforeAll(async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'whetstone-rights-'));
  const made = people.map((name) => [name, {credentials: newCredentials(name)}] as const);
  await seed(
    dataFolder,
    made.map(([name, {credentials}]) => ({...credentials, role: name === 'stranger' ? 'candidate' : name})),
  );
  server = await startWebServer({dataFolder, env: {METRICS_TOKEN: metricsToken}});
  persons = Object.fromEntries(
    await Promise.all(made.map(async ([name, {credentials}]) => [name, await settle(name, credentials)])),
  ) as Record<PersonName, User>;
});

afterAll(() => server?.remove());

/** Signs in and leaves behind a judged submission that is shared, a draft with an earlier text, a note and an input. */
async function settle(name: string, credentials: Credentials): Promise<User> {
  const client = new Client(server.url);
  await client.signIn(credentials);
  const secret = secretOf(name, credentials.email);
  const marked = `${source}\n// ${secret}`;
  const sent = await client.send('POST', `/api/exercises/${slug}/submissions`, {...code, source: marked});
  const {id} = (await sent.json()) as {id: string};
  const path = `/api/exercises/${slug}/draft`;
  const first = await client.send('PUT', path, {language: 'javascript', source: marked, revision: 0});
  const {revision} = (await first.json()) as {revision: number};
  await client.send('PUT', path, {language: 'javascript', source: `// ${secret}`, revision, replaces: true});
  for (;;) {
    const {state} = (await (await client.request(`/api/submissions/${id}`)).json()) as {state: string};
    if (state === 'done') break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await client.send('PUT', `/api/exercises/${slug}/note`, {text: secret, revision: 0});
  const kept = await client.send('PUT', `/api/exercises/${slug}/inputs`, {name: 'first', input: secret});
  const {id: input} = (await kept.json()) as {id: string};
  const shared = await client.send('PUT', `/api/submissions/${id}/share`, {});
  const {token: share} = (await shared.json()) as {token: string};
  return {credentials, client, submission: id, input, share, secret};
}

const making = () => ({url: server.url, administrator: persons.administrator.client});

/** The account itself; where it may come to an end and is another's, one that is made for this. */
async function subjectPerson(entry: EntryPoint, name: PersonName) {
  if (entry.file.includes('accounts/[id]') && name === 'stranger') return sparePerson(making());
  return {person: ids[name]!, personEmail: persons[name].credentials.email};
}

async function subjectInvitation({file}: EntryPoint) {
  return file.includes('invitation') ? newInvitation(making()) : {invitation: '', invitationToken: ''};
}

async function keepSecret({client, secret}: User): Promise<void> {
  const path = `/api/exercises/${slug}/draft`;
  const {drafts} = (await (await client.request(path)).json()) as {
    drafts: Array<{language: string; revision: number}>;
  };
  const revision = drafts.find(({language}) => language === 'javascript')?.revision ?? 0;
  await client.send('PUT', path, {language: 'javascript', source: `// ${secret}`, revision, replaces: true});
}

/** An exercise that an author has published; others have none of their own. */
const published = new Map<PersonName, string>();

async function publish(name: PersonName): Promise<string> {
  const known = published.get(name);
  if (known !== undefined) return known;
  const {client} = persons[name];
  const own = `published-by-${name}`;
  const made = await client.send('POST', '/api/instructor/drafts', {slug: own, kind: 'function'});
  const {id} = (await made.json()) as {id: string};
  await client.send('POST', `/api/instructor/drafts/${id}/publish`, {revision: 1});
  while ((await client.request(`/instructor/exercises/${own}`)).status !== 200) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  published.set(name, own);
  return own;
}

/** One that is open, asked for by the administrator. */
async function newRejudge(exercise: string): Promise<string> {
  const {client} = persons.administrator;
  const path = `/api/instructor/exercises/${exercise}/rejudge`;
  await client.send('POST', path, {which: 'all', verdicts: []});
  return ((await (await client.request(path)).json()) as {id: string}).id;
}

/** Sent by the stranger; one of each exercise is enough, since whatever is decided the right is asked first. */
const proposals = new Map<string, string>();

async function proposalFor(exercise: string): Promise<string> {
  const known = proposals.get(exercise);
  if (known !== undefined) return known;
  const input = exercise === slug ? 'Trie()\ninsert("apple")' : 'nums = [1, 2]';
  const body = {input, note: '', isCredited: false};
  const sent = await persons.stranger.client.send('POST', `/api/exercises/${exercise}/counterexamples`, body);
  const {id} = (await sent.json()) as {id: string};
  proposals.set(exercise, id);
  return id;
}

async function publicProfile(): Promise<string> {
  const made = await persons.administrator.client.send('POST', '/api/profile', {});
  return ((await made.json()) as {key: string}).key;
}

async function newList({client, secret}: User): Promise<string> {
  const title = `${randomBytes(4).toString('hex')} ${secret}`.slice(0, 80);
  const made = await client.send('POST', '/api/lists', {title});
  return ((await made.json()) as {id: string}).id;
}

/** A copy, so that signing out or signing up leaves the person's own client as it is. */
function clientOf(actor: Actor): Client {
  const client = new Client(server.url);
  if (actor === 'visitor') return client;
  for (const [name, value] of persons[actor].client.cookies) client.setCookie(name, value);
  return client;
}

type Answer = {readonly status: number; readonly location: string | null; readonly text: string};

async function ask(entry: EntryPoint, actor: Actor, relation: Relation): Promise<Answer> {
  const own = actor === 'visitor' ? undefined : persons[actor];
  const owner = relation === 'own' ? own! : persons.stranger;
  const isOwnExercise = relation === 'own' && (actor === 'instructor' || actor === 'administrator');
  const needsExercise = [
    'exercise.rejudge',
    'exercise.insight',
    'exercise.versions',
    'proposal.decide',
  ].includes(entry.action);
  const exercise = needsExercise && isOwnExercise ? await publish(actor) : slug;
  const colleagueName = actor === 'administrator' ? 'instructor' : 'administrator';
  const colleague = persons[colleagueName];
  const subject: Subject = {
    exercise,
    rejudge: entry.file.includes('rejudges/[id]') ? await newRejudge(exercise) : '',
    proposal: entry.action === 'proposal.decide' ? await proposalFor(exercise) : '',
    ...{slug, topic, chain, code},
    submission: owner.submission,
    input: owner.input,
    share: owner.share,
    profile: entry.action === 'profile.read' ? await publicProfile() : '',
    list: entry.file.includes('lists/[id]') ? await newList(owner) : '',
    draft: entry.file.includes('drafts/[id]') ? takeDraft(actor, relation) : '',
    email: owner.credentials.email,
    ...{colleague: colleague.credentials.email, colleagueId: ids[colleagueName]!},
    own: own?.credentials,
    ...(await subjectPerson(entry, relation === 'own' && actor !== 'visitor' ? actor : 'stranger')),
    ...(await subjectInvitation(entry)),
    // A link for a new password costs an account: made only where it is used.
    token: entry.action === 'reset-link.use' ? await resetToken(making()) : randomBytes(16).toString('hex'),
  };
  const client = clientOf(actor);
  const shares = `/api/instructor/drafts/${subject.draft}/shares`;
  if (entry.records === 'draft.unshared') {
    await persons.administrator.client.send('PUT', shares, {email: subject.colleague});
  }
  const {path, body, contentType, authorization} = entry.ask(subject);
  const sent = contentType && {body: JSON.stringify(body), headers: {'content-type': contentType}};
  const response = await (entry.method === 'GET'
    ? client.request(path, authorization ? {headers: {authorization}} : {})
    : sent
      ? client.request(path, {method: entry.method, ...sent})
      : client.send(entry.method, path, body ?? {}));
  // A review begins with empty drafts: later cells need one that holds the secret.
  if (own !== undefined && entry.file.startsWith('api/reviews')) await keepSecret(own);
  // Later cells open accounts.
  if (entry.records === 'sign-up.changed') {
    await persons.administrator.client.send('PUT', '/api/admin/sign-up', {mode: 'open'});
  }
  // These end the sessions of the account: later cells need one that goes on.
  if (own !== undefined && /(signout|password)$/.test(path)) await own.client.signIn(own.credentials);
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    const first = await response.body!.getReader().read();
    return {status: response.status, location: null, text: new TextDecoder().decode(first.value)};
  }
  return {status: response.status, location: response.headers.get('location'), text: await response.text()};
}

const refusals = [401, 403, 404];

function isRefused({status, location}: Answer): boolean {
  return refusals.includes(status) || (status === 307 && location?.startsWith('/sign-in') === true);
}

const cells = entryPoints.flatMap((entry) =>
  actors.flatMap((actor) =>
    entry.relations
      .filter((relation) => relation !== 'own' || actor !== 'visitor')
      .map((relation) => ({entry, actor, relation, name: `${entry.method} ${entry.file}`})),
  ),
);

/** Acts of which the walk found a line right after them. */
const recorded = new Set<Act>();

/** When the newest line of this act by this person was written, in milliseconds since 1970; 0 where there is none. */
async function newestLine(act: Act, person: PersonName): Promise<number> {
  const {email} = persons[person].credentials;
  const answer = await persons.administrator.client.request(
    `/api/admin/audit?${new URLSearchParams({act, person: email})}`,
  );
  const {lines} = (await answer.json()) as {lines: ReadonlyArray<{at: string; actor: {id: string} | null}>};
  return Date.parse(lines.find(({actor}) => actor?.id === ids[person])?.at ?? '1970-01-01');
}

describe('rights over HTTP', () => {
  test.each(cells)('$name, $actor, $relation', async ({entry, actor, relation}) => {
    const before = Date.now();
    const answer = await ask(entry, actor, relation);
    const {stranger} = persons;
    const shown = `${answer.status} ${answer.location ?? ''} ${answer.text.slice(0, 300)}`;
    expect(answer.status, shown).toBeLessThan(500);
    const isAllowed = rights[entry.action][actor].includes(relation);
    // An address that names no owner leads everyone to their own: of the stranger's it must hold nothing.
    const isOwnInstead = entry.namesNoOwner === true && rights[entry.action][actor].includes('own');
    if (entry.file === 'api/[...path]/route.ts') expect(answer.status).toBe(404);
    else if (entry.redirects?.includes(actor)) expect(answer.status, shown).toBe(307);
    else expect(isRefused(answer), shown).toBe(!isAllowed && !isOwnInstead);
    if (!isAllowed) expect(answer.text).not.toContain(stranger.secret);
    if (entry.records === undefined || !isAllowed || answer.status >= 300 || actor === 'visitor') return;
    // Only asked for: it is recorded when it has been proved.
    if (entry.records === 'exercise.published') return;
    expect(await newestLine(entry.records, actor)).toBeGreaterThanOrEqual(before);
    recorded.add(entry.records);
  });

  test('every act of the audit log was done on the way and has its line', async () => {
    for (const author of ['instructor', 'administrator'] as const) {
      await publish(author);
      expect(await newestLine('exercise.published', author)).toBeGreaterThan(0);
    }
    recorded.add('exercise.published');
    // All of them are done in tests/administration/acts.test.ts; the last only once a grader has looked at it.
    for (const act of [...actsElsewhere, 'counterexample.decided'] as const) recorded.add(act);
    expect(acts.filter((act) => !recorded.has(act))).toEqual([]);
  });

  test('the walk has shown each person their own secret, so that its absence means something', async () => {
    for (const name of people) {
      const {client, submission, secret} = persons[name];
      for (const path of [`/api/submissions/${submission}`, `/api/exercises/${slug}/draft`]) {
        expect(await (await client.request(path)).text()).toContain(secret);
      }
    }
  });
});
