/** Designs in the real grader: the same figures as anywhere else, and hostile documents that end as they should, within bounds. */
import {readFileSync} from 'node:fs';
import {afterAll, expect, test} from 'vitest';
import {decodeDesign} from '#lib/design-simulator/decode-design';
import {edgesMax, eventsPerScenarioMax, nodesMax} from '#lib/design-simulator/design';
import {tryScenario} from '#lib/design-simulator/try-scenario';
import {encodeTagged} from '#lib/exercise-sdk/tagged';
import {readManifest} from '#lib/exercises/manifest';
import {signatureOf} from '#lib/exercises/schema';
import {type BatchResult, runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import {operationsMaxPerCase} from '#lib/grader/limits';
import {type CanvasSignature, modelOf} from '#lib/kinds/canvas/signature';

const folder = 'exercises/design-ten-million-requests';
const manifest = readManifest(readFileSync(`${folder}/exercise.json`, 'utf8'));
if (!manifest.ok) throw new Error('the package does not hold');
const signature = signatureOf(manifest.value) as CanvasSignature;
const model = modelOf(signature);
const right = readFileSync(`${folder}/submissions/accepted/cache-and-replica.design`, 'utf8');

const pool = createPool(createLaunch(process.cwd(), await workerScript(process.cwd())), {
  concurrency: 1,
  spares: 0,
});
afterAll(() => pool.close());

function grade(source: string, scenarios: readonly string[]): Promise<BatchResult> {
  const cases = scenarios.map((scenario) => ({
    inputJson: encodeTagged({scenario, seeds: [5]}),
    operationsMax: operationsMaxPerCase,
  }));
  const job = candidateJob({signature, language: 'design', source, seed: 1, withConsole: false, cases});
  return runBatch(pool, job, candidateAllowance);
}

test('the grader reports, to the last digit, what the simulator reports here', async () => {
  const decoded = decodeDesign(right, model.palette);
  if (!decoded.ok) throw new Error(decoded.error);
  const names = model.scenarios.map(({name}) => name);
  const {outcomes} = await grade(right, names);
  for (const [index, scenario] of model.scenarios.entries()) {
    const {figures, shown} = tryScenario(decoded.value, model, scenario, [5]);
    const outcome = outcomes.get(index)!;
    expect(outcome.kind === 'returned' && outcome.valueJson).toBe(
      encodeTagged({scenario: scenario.name, figures, shown}),
    );
  }
});

const clients = {id: 'clients', type: 'clients'};
const chain = Array.from({length: nodesMax - 1}, (_, index) => ({id: `a${index}`, type: 'app', count: 10}));
const storm = {timeoutMs: 1, retries: 5, backoffMs: 0, jitter: false};

/** Every server calls every later one, each call is given up at once and tried five times more. */
const explosion = {
  nodes: [clients, ...chain.map((one) => ({...one, count: 1}))],
  edges: chain
    .flatMap((from, index) =>
      chain.slice(index + 1, index + 4).map((to) => ({from: from.id, to: to.id, ...storm})),
    )
    .slice(0, edgesMax - 1)
    .concat([{from: 'clients', to: 'a0', ...storm}]),
};

test.each<[string, unknown]>([
  ['a text of a million characters', `"${'x'.repeat(90_000)}"`],
  ['brackets without end', '['.repeat(10_000)],
  ['names of the prototype', '{"__proto__": {"nodes": []}, "constructor": 1}'],
  ['not a number', '{"nodes": [{"id": "a", "type": "app", "count": NaN}], "edges": []}'],
  [
    'a circle',
    {
      nodes: [clients, chain[0], chain[1]],
      edges: [
        {from: 'a0', to: 'a1'},
        {from: 'a1', to: 'a0'},
      ],
    },
  ],
  [
    'more machines than are simulated',
    {nodes: [clients, ...chain.map((one) => ({...one, count: 30}))], edges: []},
  ],
  ['a million retries', {nodes: [clients, chain[0]], edges: [{from: 'clients', to: 'a0', retries: 1e6}]}],
  ['nothing', ''],
])('%s is refused with a sentence, and nothing runs', async (_name, document) => {
  const source = typeof document === 'string' ? document : JSON.stringify(document);
  const {refused, outcomes} = await grade(source, ['peak']);
  expect(refused?.message).toMatch(/^[A-Z"].*\.$/s);
  expect(outcomes.size).toBe(0);
});

test.each<[string, object]>([
  ['an explosion of retries', explosion],
  ['clients alone', {nodes: [clients], edges: []}],
  ['servers that can answer nothing', {nodes: [clients, chain[0]], edges: [{from: 'clients', to: 'a0'}]}],
])('%s is played within its bounds, and fails its requests', async (_name, document) => {
  const {outcomes} = await grade(JSON.stringify(document), ['spike', 'loss']);
  for (const index of [0, 1]) {
    const outcome = outcomes.get(index)!;
    if (outcome.kind !== 'returned') throw new Error(`it ended as ${outcome.kind}`);
    expect(outcome.operations).toBeLessThanOrEqual(eventsPerScenarioMax);
    const {figures} = JSON.parse(outcome.valueJson as string) as {figures: {errorsPpm: number}};
    expect(figures.errorsPpm).toBeGreaterThan(500_000);
  }
});
