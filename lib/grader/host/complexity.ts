/**
 * Measures how a submission's operations grow: the exercise's demanding inputs at geometric sizes, counted for the candidate
 * and for the reference, both fitted; then one run that counts lines. It changes no verdict, and every part of it is bounded.
 */
import {cutText} from '#lib/base/cut-text';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {MeasureRequest} from '#lib/grader/grader';
import {type Outcome, runBatch} from '#lib/grader/host/batch';
import {type Budget, unlessSpent} from '#lib/grader/host/budget';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import {describeComplexity} from '#lib/grader/host/complexity-sentence';
import {beforeBound, demandingInputs, type Sized} from '#lib/grader/host/demanding-inputs';
import {fitGrowth} from '#lib/grader/host/growth-fit';
import type {Pool} from '#lib/grader/host/pool';
import {
  complexityShapesMax,
  complexitySizes,
  growthFitPointsMin,
  lineProfileOperationsMax,
  lineTextCharactersMax,
  type MeasuringEffort,
  measuringEffort,
} from '#lib/grader/limits';
import {
  type Complexity,
  type CostPoint,
  type HottestLine,
  isClear,
  type MeasuredGrowth,
} from '#lib/verdict/complexity';

/** The size at which shapes of input are compared: cheap for any program. */
const probeSize = 24;
/** Sizes that are run together, before the cost of the next ones is foreseen. */
const sizesPerRound = 4;

/** How far a measurement goes; processor time is the last resort, for what no operation counts. */
type Bounds = {readonly effort: MeasuringEffort; readonly budget: Budget; isHit: boolean};
type Count = (inputsJson: readonly string[]) => Promise<ReadonlyArray<number | undefined>>;

/** The pool and the author's are within the budget. Undefined where the exercise has no demanding inputs, or the code answers too few of them. */
export async function measureComplexity(
  pool: Pool,
  author: AuthorRunner,
  request: MeasureRequest,
  budget: Budget,
): Promise<Complexity | undefined> {
  const {exercise, source} = request;
  const bounds = {effort: measuringEffort.plain, budget, isHit: false};
  const grown = await unlessSpent(measureOwn(pool, author, request, bounds));
  if (grown === undefined) return undefined;
  const {measured, growing, ofReference} = grown;
  const referenceGrowth = await measure(growing, ofReference, bounds);
  const expected = exercise.complexity ?? (isClear(referenceGrowth) ? referenceGrowth.growth : undefined);
  const hottestLine = await findHottestLine(pool, request, source, growing, measured.points);
  const facts = {
    measured,
    reference: referenceGrowth,
    ...(expected === undefined ? {} : {expected}),
    ...(exercise.complexityOf === undefined ? {} : {of: exercise.complexityOf}),
    ...(hottestLine === undefined ? {} : {hottestLine}),
    ...(bounds.isHit ? {isCutShort: true} : {}),
  };
  return {...facts, sentence: describeComplexity(facts)};
}

/** The growth alone, beside nothing and with no line named, on smaller inputs. */
export async function measureGrowth(
  pool: Pool,
  author: AuthorRunner,
  request: MeasureRequest,
  budget: Budget,
): Promise<MeasuredGrowth | undefined> {
  const bounds = {effort: measuringEffort.brief, budget, isHit: false};
  return (await unlessSpent(measureOwn(pool, author, request, bounds)))?.measured;
}

type Grown = {
  readonly measured: MeasuredGrowth;
  readonly growing: readonly Sized[];
  readonly ofReference: Count;
};

async function measureOwn(
  pool: Pool,
  author: AuthorRunner,
  request: MeasureRequest,
  bounds: Bounds,
): Promise<Grown | undefined> {
  const {signature, reference} = request.exercise;
  const {effort} = bounds;
  const candidate: Count = async (inputsJson) => {
    const outcomes = await runCandidate(pool, request, inputsJson, effort.operationsMax);
    bounds.isHit ||= outcomes.some((outcome) => outcome?.kind === 'limit' && outcome.limit === 'cpu');
    return outcomes.map((outcome) => (outcome?.kind === 'returned' ? outcome.operations : undefined));
  };
  const ofReference: Count = async (inputsJson) =>
    (await author.runReference({signature, reference, inputsJson})).map((answer) =>
      answer.kind === 'returned' ? answer.operations : undefined,
    );

  const seed = await worstShape(author, request, candidate, ofReference);
  if (seed === undefined) return undefined;
  const inputs = await demandingInputs(
    author,
    request.exercise,
    complexitySizes.filter((size) => size <= effort.sizeMax).map((size) => ({seed, size})),
  );
  const growing = beforeBound(inputs);
  const measured = await measure(growing, candidate, bounds);
  if (measured.points.length < growthFitPointsMin) return undefined;
  return {measured, growing, ofReference};
}

/** Some exercises draw the shape of a demanding input: the seed whose input costs the candidate most, beside the reference. */
async function worstShape(
  author: AuthorRunner,
  request: MeasureRequest,
  candidate: Count,
  reference: Count,
): Promise<string | undefined> {
  const seeds = Array.from({length: complexityShapesMax}, (_, index) => `complexity:${index}`);
  const probes = await demandingInputs(
    author,
    request.exercise,
    seeds.map((seed) => ({seed, size: probeSize})),
  );
  if (probes.length === 0) return undefined;
  const texts = probes.map(({inputJson}) => inputJson);
  const [own, other] = await Promise.all([candidate(texts), reference(texts)]);
  let worst: {seed: string; ratio: number} | undefined;
  for (const [index, {seed}] of probes.entries()) {
    // No answer within the limit costs more than any answer.
    const ratio = (own[index] ?? Number.POSITIVE_INFINITY) / (other[index] ?? 1);
    if (worst === undefined || ratio > worst.ratio) worst = {seed, ratio};
  }
  return worst?.seed;
}

/** Counts from small to large, until the next round would cost too much, something fails or the time is over. */
async function measure(inputs: readonly Sized[], count: Count, bounds: Bounds): Promise<MeasuredGrowth> {
  const points: CostPoint[] = [];
  let total = 0;
  for (let start = 0; start < inputs.length; ) {
    const round = inputs.slice(start, start + roundLength(inputs.slice(start), points, total, bounds.effort));
    if (round.length === 0) break;
    if (bounds.budget.cpuMsLeft() <= 0) {
      bounds.isHit = true;
      break;
    }
    const counts = await count(round.map(({inputJson}) => inputJson));
    for (const [index, {size}] of round.entries()) {
      const operations = counts[index];
      if (operations === undefined) return {points, ...fitGrowth(points)};
      points.push({size, operations});
      total += operations;
    }
    start += round.length;
  }
  return {points, ...fitGrowth(points)};
}

/** How many of the next sizes fit, if the growth between the last two points goes on, per step or per item. */
function roundLength(
  inputs: readonly Sized[],
  points: readonly CostPoint[],
  total: number,
  effort: MeasuringEffort,
): number {
  const [before, last] = points.slice(-2);
  if (before === undefined || last === undefined) return sizesPerRound;
  const steepness = Math.max(0, Math.log(last.operations / Math.max(1, before.operations)));
  const perItem = steepness / (last.size - before.size);
  const perDoubling = steepness / Math.log(last.size / before.size);
  let foreseen = total;
  for (let length = 0; length < sizesPerRound; length++) {
    const next = inputs[length];
    if (next === undefined) return length;
    // The milder of the two: the limit of the run itself stops what is worse.
    const growth = Math.min(perItem * (next.size - last.size), perDoubling * Math.log(next.size / last.size));
    const operations = last.operations * Math.exp(growth);
    foreseen += operations;
    if (operations > effort.operationsMax || foreseen > effort.operationsTotalMax) return length;
  }
  return sizesPerRound;
}

async function runCandidate(
  pool: Pool,
  {exercise, language, source, seed}: MeasureRequest,
  inputsJson: readonly string[],
  operationsMax: number,
  countsLines = false,
): Promise<ReadonlyArray<Outcome | undefined>> {
  const {signature, limits} = exercise;
  const cases = inputsJson.map((inputJson) => ({inputJson, operationsMax}));
  const job = candidateJob({
    signature,
    language,
    source,
    seed,
    memoryMbMax: limits.memoryMbMax,
    withConsole: false,
    cases,
  });
  const {outcomes} = await runBatch(pool, {...job, countsLines}, candidateAllowance);
  return inputsJson.map((_, index) => outcomes.get(index));
}

async function findHottestLine(
  pool: Pool,
  request: MeasureRequest,
  source: string,
  inputs: readonly Sized[],
  points: readonly CostPoint[],
): Promise<HottestLine | undefined> {
  const size = points.findLast(({operations}) => operations <= lineProfileOperationsMax)?.size;
  const input = inputs.find((one) => one.size === size);
  if (input === undefined) return undefined;
  const [outcome] = await runCandidate(
    pool,
    request,
    [input.inputJson],
    measuringEffort.plain.operationsMax,
    true,
  );
  const lines = outcome?.lines ?? [];
  const total = lines.reduce((sum, [, operations]) => sum + operations, 0);
  const hottest = lines.reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as readonly [
    number,
    number,
  ]);
  const text = source.split('\n')[hottest[0] - 1]?.trim();
  if (text === undefined || text === '' || total === 0) return undefined;
  return {line: hottest[0], text: cutText(text, lineTextCharactersMax), share: hottest[1] / total};
}
