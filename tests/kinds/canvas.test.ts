/** Exercises about designs: inputs as text and back, what may be declared, and how a run is judged. */
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {decodeDesign} from '#lib/design-simulator/decode-design';
import {tryScenario} from '#lib/design-simulator/try-scenario';
import {readManifest} from '#lib/exercises/manifest';
import {signatureOf} from '#lib/exercises/schema';
import {canvasKind} from '#lib/kinds/canvas/kind';
import {type CanvasSignature, modelOf} from '#lib/kinds/canvas/signature';
import {figureSchema} from '#lib/verdict/figure';

const folder = 'exercises/design-ten-million-requests';
const manifest = readManifest(readFileSync(`${folder}/exercise.json`, 'utf8'));
if (!manifest.ok) throw new Error('the package does not hold');
const signature = signatureOf(manifest.value) as CanvasSignature;
const {input} = canvasKind;

function play(submission: string, scenario: string, seeds: readonly number[]): unknown {
  const model = modelOf(signature);
  const source = readFileSync(`${folder}/submissions/${submission}.design`, 'utf8');
  const design = decodeDesign(source, model.palette);
  if (!design.ok) throw new Error(design.error);
  const {figures, shown} = tryScenario(
    design.value,
    model,
    model.scenarios.find(({name}) => name === scenario)!,
    seeds,
  );
  return {scenario, figures, shown};
}

function judge(actual: unknown, scenario = 'loss') {
  return canvasKind.judge({signature, input: {scenario, seeds: [1]}, actual, expected: undefined});
}

test('an input is written and read back', () => {
  const value = {scenario: 'peak', seeds: [4, 5, 6]};
  expect(input.parse(signature, input.format(signature, value))).toEqual({ok: true, value});
  expect(input.parse(signature, 'seeds: 4 5 6\nscenario "peak"')).toEqual({ok: true, value});
});

test.each([
  ['scenario = none\nseeds = 1', /There is no such scenario; there is steady, peak/],
  ['scenario = peak', /Seeds are 1 to 5 whole numbers/],
  ['scenario = peak\nseeds = 1, 1', /No seed counts twice/],
  ['scenario = peak\nseeds = 1\nseeds = 2', /`seeds` is given twice/],
  ['peak', /Write one line/],
])('the input %j is refused with a sentence', (text, sentence) => {
  const parsed = input.parse(signature, text);
  expect(parsed).toMatchObject({ok: false, message: expect.stringMatching(sentence)});
});

test('a lost machine is blamed by name, with its figures over time on the drawing', () => {
  const judged = judge(play('wrong-answer/no-replica', 'loss', [1]));
  expect(judged.verdict).toBe('wrong-answer');
  expect(judged.sentence).toMatch(/% of requests fail, 12 % may: "db" is gone and nothing stands in for it/);
  const figure = figureSchema.parse(judged.figure);
  if (figure.kind !== 'topology') throw new Error('no drawing');
  expect(figure.nodes.find(({id}) => id === 'db')?.state).toBe('failed');
  expect(figure.series?.lines.map(({name}) => name)).toEqual(['Busy', 'Calls in line']);
  expect(figure.series?.marks).toEqual([{at: 4000, text: '"db" lost'}]);
});

test('a node without room is blamed with how busy it is, and how long its line', () => {
  const {sentence} = judge(play('wrong-answer/database-alone', 'spike', [1]), 'spike');
  expect(sentence).toMatch(
    /"db" is full and refuses calls; the busiest machine of "db" is 100 % busy .* calls in line/,
  );
});

test('a right design is accepted with its drawing', () => {
  expect(judge(play('accepted/cache-and-replica', 'loss', [1]))).toMatchObject({
    verdict: 'accepted',
    figure: {kind: 'topology'},
  });
});

test('what the worker says is judged by its figures alone, and read totally', () => {
  const report = play('wrong-answer/no-replica', 'loss', [1]) as {figures: object};
  expect(judge({...report, misses: [], verdict: 'accepted'}).verdict).toBe('wrong-answer');
  for (const actual of [
    undefined,
    null,
    'accepted',
    {},
    [],
    {...report, scenario: 'steady'},
    {...report, shown: {}},
  ]) {
    expect(judge(actual).verdict).toBe('wrong-answer');
  }
});

test('a package whose reference is near a budget is refused', () => {
  const [first, ...rest] = signature.scenarios;
  const near = {...signature, scenarios: [{...first!, budgets: {dollarsMax: 800}}, ...rest]};
  const output = play('accepted/cache-and-replica', 'steady', [1]);
  const value = {scenario: 'steady', seeds: [1]};
  expect(canvasKind.idleCase(value, output, near)).toMatch(
    /Cost of the reference is 7\d\d.* where 800 is allowed/,
  );
  expect(canvasKind.idleCase(value, output, signature)).toBeUndefined();
});

test('what no schema can say of a signature is said', () => {
  const [first] = signature.scenarios;
  const sentences = canvasKind
    .misdeclared({
      ...signature,
      classes: [{...signature.classes[0]!, kind: 'job'}],
      scenarios: [first!, {...first!, warmMs: 99_000, killAtMs: 99_000, budgets: {}}],
    })
    .map(({sentence}) => sentence);
  expect(sentences).toHaveLength(5);
});
