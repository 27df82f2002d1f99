/**
 * What an author waits for while a draft is written, over HTTP against a server of its own: a key press in a wrong solution until
 * its row is fresh, a whole kill matrix, and candidates' verdicts meanwhile beside those without. The editor's own wait before it
 * saves is added to the first, since this client saves at once.
 */
import {saveAfterMs} from '../../app/(authoring)/instructor/drafts/[id]/save-after.ts';
import {Client, newCredentials} from '../support/account.ts';
import {startSeededServer} from '../support/seeded-server.ts';
import {quantile, row, showTimes, sorted, timed} from './measure.ts';

const casesCount = 20;
const solutionsCount = 25;
const presses = 15;
const matrices = 5;
const submissionsEach = 8;
const lookAgainMs = 10;

type File = {readonly path: string; readonly text: string; readonly revision: number};
type Proof = {
  readonly state: string;
  readonly revision?: number;
  readonly report?: {
    readonly reasons: readonly unknown[];
    readonly rows: ReadonlyArray<{readonly path: string; readonly verdict?: string}>;
  };
};

export async function benchAuthoring(): Promise<void> {
  const ada = {...newCredentials('Ada'), role: 'instructor'} as const;
  const cal = {...newCredentials('Cal'), role: 'candidate'} as const;
  const server = await startSeededServer([{...newCredentials('Root'), role: 'administrator'}, ada, cal]);
  try {
    const [author, candidate] = [new Client(server.url), new Client(server.url)];
    await author.signIn(ada);
    await candidate.signIn(cal);
    const draft = await openDraft(author);
    await writePackage(draft);
    row('package', `${casesCount} cases, ${solutionsCount} solutions`);
    await measurePresses(draft);
    await measureMatrices(draft);
    await measureCandidates(draft, candidate);
  } finally {
    await server.remove();
  }
}

type Draft = Awaited<ReturnType<typeof openDraft>>;

async function openDraft(author: Client) {
  const made = await author.send('POST', '/api/instructor/drafts', {slug: 'measured', kind: 'function'});
  const {id} = (await made.json()) as {id: string};
  const base = `/api/instructor/drafts/${id}`;
  const read = async <T>(path: string) => (await (await author.request(path)).json()) as T;
  const files = new Map((await read<{files: File[]}>(base)).files.map((file) => [file.path, file]));
  let revision = 1;
  return {
    textOf: (path: string) => files.get(path)?.text ?? '',
    proof: () => read<Proof>(`${base}/proof`),
    /** The draft's revision after it. */
    save: async (path: string, text: string): Promise<number> => {
      const before = files.get(path)?.revision ?? 0;
      const saved = await author.send('PUT', `${base}/files`, {path, text, revision: before});
      ({revision} = (await saved.json()) as {revision: number});
      files.set(path, {path, text, revision});
      return revision;
    },
    done: async (wanted: number): Promise<Proof> => {
      for (;;) {
        const proof = await read<Proof>(`${base}/proof`);
        if (proof.state === 'done' && (proof.revision ?? 0) >= wanted) return proof;
        await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
      }
    },
  };
}

const wrongPath = 'submissions/wrong-answer/starts-from-zero.js';

/** Wrong solutions that differ, each caught by the case of negative numbers alone. */
function wrongText(number: number): string {
  return `// Starts from ${number}.\nfunction largest(nums) {\n  let best = ${number};\n  for (const num of nums) if (num > best) best = num;\n  return best;\n}\n`;
}

async function writePackage(draft: Draft): Promise<void> {
  const more = Array.from(
    {length: casesCount - 4},
    (_, index) =>
      `    {id: 'more-${index}', group: 'large', guards: 'its size', input: (random) => [random.array(100, () => random.int(-1000, 1000))]},\n`,
  );
  await draft.save(
    'cases.ts',
    draft.textOf('cases.ts').replace(/ {2}\],\n\}\);\n$/, `${more.join('')}  ],\n});\n`),
  );
  let revision = 0;
  for (let number = 1; number <= solutionsCount - 3; number++) {
    revision = await draft.save(`submissions/wrong-answer/starts-from-${number}.js`, wrongText(number));
  }
  const {report} = await draft.done(revision);
  if (report === undefined || report.reasons.length > 0 || report.rows.length !== solutionsCount) {
    throw new Error(`the package does not hold: ${JSON.stringify(report?.reasons)}`);
  }
}

async function measurePresses(draft: Draft): Promise<void> {
  const times: number[] = [];
  for (let press = 0; press < presses; press++) {
    const text = wrongText(0).replace('// Starts', `// Press ${press} ${Date.now()}: starts`);
    const changed = text.replace('let best = 0', `let best = 0 + ${press} - ${press}`);
    times.push(
      await timed(async () => {
        const revision = await draft.save(wrongPath, changed);
        for (;;) {
          const {revision: proved = 0, report} = await draft.proof();
          const found = report?.rows.find(({path}) => path === wrongPath);
          if (proved >= revision && found?.verdict !== undefined) return;
          await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
        }
      }),
    );
    await draft.done(0);
  }
  showTimes(
    `key press to its refreshed row, ${saveAfterMs} ms of waiting to save included`,
    sorted(times.map((time) => time + saveAfterMs)),
  );
}

/** A changed case and a changed reference make every result another one. */
async function measureMatrices(draft: Draft): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < matrices; round++) {
    const path = 'cases.ts';
    const text = draft
      .textOf(path)
      .replace(/random\.int\(-1000, \d+\)\)\]\},/g, `random.int(-1000, ${1000 - round - 1}))]},`);
    times.push(await timed(async () => draft.done(await draft.save(path, text))));
  }
  showTimes('whole matrix after a change of most cases', sorted(times));
}

async function verdictMs(candidate: Client): Promise<number> {
  const source = 'class Trie { insert() {} search() { return false; } startsWith() { return false; } }';
  return timed(async () => {
    const sent = await candidate.send('POST', '/api/exercises/implement-trie/submissions', {
      ...{language: 'javascript', source},
    });
    const {id} = (await sent.json()) as {id?: string};
    if (id === undefined) throw new Error(`a submission was answered ${sent.status}`);
    for (;;) {
      const read = (await (await candidate.request(`/api/submissions/${id}`)).json()) as {state: string};
      if (read.state === 'done') return;
      await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    }
  });
}

/** In turns, since the speed of a shared machine drifts: one while a proof runs, one while none does. */
async function measureCandidates(draft: Draft, candidate: Client): Promise<void> {
  const [alone, beside]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < submissionsEach; turn++) {
    await draft.done(0);
    alone.push(await verdictMs(candidate));
    const revision = await draft.save(
      'cases.ts',
      draft
        .textOf('cases.ts')
        .replace(/random\.int\(-1000, \d+\)\)\]\},/g, `random.int(-1000, ${900 - turn}))]},`),
    );
    beside.push(await verdictMs(candidate));
    await draft.done(revision);
  }
  showTimes('verdict of a candidate without a proof', sorted(alone));
  showTimes('verdict of a candidate while a proof runs', sorted(beside));
  const ratio = quantile(sorted(beside), 0.5) / quantile(sorted(alone), 0.5);
  row('ratio of the medians', `${ratio.toFixed(2)} ×`);
}
