/**
 * Fits operation counts to the usual models of growth. Pure and deterministic: the same points give the same answer. It
 * says "not separable" (several plausible models, or none) rather than guess.
 *
 * Method: least squares of relative errors for a + b·f(n) with a, b ≥ 0, on the largest sizes only, where terms of lower
 * order have faded. Where nothing fits, a staircase is levelled, then a term of the next lower order is allowed.
 */
import {growthFitPointsMin} from '#lib/grader/limits';
import {type CostPoint, type Growth, type GrowthFit, growthAt, growths} from '#lib/verdict/complexity';

/** Sizes smaller than the largest by more than this factor are left out: lower orders still weigh there. */
const sizeSpan = 24;
/** A model that is this far off on average is none. */
const errorMax = 0.12;
/** A model is ruled out when its error is this many times that of the nearest one… */
const ruledOutFactor = 2;
/** …and this much beyond it: counts wobble with random inputs. */
const ruledOutBeyond = 0.012;
/** What trees of powers of two do: a staircase, which no curve follows closer than this. */
const staircaseErrorMax = 0.2;
/** With a term of the next lower order besides, a model must come this near to be believed. */
const mixedErrorMax = 0.02;
/** Points that leave more models than this say nothing. */
const plausibleMax = 3;
/** What grows by more than this for each further item is exponential. */
const exponentialBaseMin = 1.15;
/** A power that no polynomial of the list comes near, and the size by which what explodes has used up its budget. */
const explosivePowerMin = 4.5;
const explosiveSizeMax = 64;
/** Counts that differ by less than this over all sizes are constant. */
const constantSpread = 0.04;

type Candidate = {readonly growth: Growth; readonly error: number};

export function fitGrowth(points: readonly CostPoint[]): GrowthFit {
  const known = points.filter(({operations}) => operations > 0).sort((a, b) => a.size - b.size);
  if (known.length < growthFitPointsMin) return {plausible: [], error: 1};
  const largest = known.at(-1)!.size;
  const late = known.filter(({size}) => size * sizeSpan >= largest);
  const used = late.length < growthFitPointsMin ? known.slice(-growthFitPointsMin) : late;
  if (isConstant(used)) return {growth: '1', plausible: ['1'], error: spread(used)};

  const near = nearest(known, used, constantTerm);
  const {error} = near[0]!;
  if (error <= errorMax) return judge(near);
  if (isExplosive(known)) return {growth: '2ⁿ', plausible: ['2ⁿ'], error};
  const level = error > staircaseErrorMax ? [] : nearest(known, levelled(used), constantTerm);
  if (level[0] !== undefined && level[0].error <= errorMax) return judge(level);
  const mixed = nearest(known, used, lowerTerm);
  if (mixed[0]!.error <= mixedErrorMax) return judge(mixed);
  return {plausible: [], error};
}

/** What a model has besides b·f(n). */
type Term = (growth: Growth, size: number) => number;

const constantTerm: Term = () => 1;
/** Where the sizes that can be measured are too small for the term of the next lower order to fade: n³ with n². */
const lowerTerm: Term = (growth, size) => growthAt(growth, size) / size;

/** Every model but the constant one, the nearest first. */
function nearest(known: readonly CostPoint[], used: readonly CostPoint[], term: Term): Candidate[] {
  return growths
    .filter((growth) => growth !== '1')
    .map(
      (growth): Candidate => ({
        growth,
        error: growth === '2ⁿ' ? exponentialError(known) : polynomialError(growth, used, term),
      }),
    )
    .sort((a, b) => a.error - b.error);
}

function judge(candidates: readonly Candidate[]): GrowthFit {
  const best = candidates[0]!;
  const plausible = candidates
    .filter(({error}) => error <= Math.max(best.error * ruledOutFactor, best.error + ruledOutBeyond))
    .map(({growth}) => growth);
  if (plausible.length > plausibleMax) return {plausible: [], error: best.error};
  return {growth: best.growth, plausible, error: best.error};
}

function isConstant(points: readonly CostPoint[]): boolean {
  return spread(points) <= constantSpread;
}

function spread(points: readonly CostPoint[]): number {
  const counts = points.map(({operations}) => operations);
  return 1 - Math.min(...counts) / Math.max(...counts);
}

/** Every two neighbours as one point between them: sizes that alternate between the edges of a staircase lie on its middle. */
function levelled(points: readonly CostPoint[]): CostPoint[] {
  return points.slice(1).map(({size, operations}, index) => ({
    size: Math.sqrt(size * points[index]!.size),
    operations: Math.sqrt(operations * points[index]!.operations),
  }));
}

/** Root mean square of the relative errors of the best a·term(n) + b·f(n). */
function polynomialError(growth: Growth, points: readonly CostPoint[], term: Term): number {
  // Divided by y, the problem is ordinary: 1 ≈ a·(term/y) + b·(f/y).
  const rows = points.map(
    ({size, operations}) => [term(growth, size) / operations, growthAt(growth, size) / operations] as const,
  );
  const sum = (of: (row: readonly [number, number]) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  const [aa, ab, bb] = [sum(([a]) => a * a), sum(([a, b]) => a * b), sum(([, b]) => b * b)];
  const [a1, b1] = [sum(([a]) => a), sum(([, b]) => b)];
  const determinant = aa * bb - ab * ab;
  let offset = (a1 * bb - b1 * ab) / determinant;
  let factor = (b1 * aa - a1 * ab) / determinant;
  if (!(offset >= 0) || !Number.isFinite(offset)) {
    offset = 0;
    factor = b1 / bb;
  }
  if (!(factor > 0)) return 1;
  return Math.sqrt(sum(([a, b]) => (1 - offset * a - factor * b) ** 2) / rows.length);
}

/**
 * What explodes often does so by fits and starts, with inputs drawn at random: no curve fits, yet no power does either. The
 * later half rises more steeply than any polynomial that is told apart here.
 */
function isExplosive(points: readonly CostPoint[]): boolean {
  const middle = points[points.length >> 1]!;
  return steepness(middle, points.at(-1)!) > explosivePowerMin && points.at(-1)!.size <= explosiveSizeMax;
}

/** The power of n that leads from one point to another. */
function steepness(from: CostPoint, to: CostPoint): number {
  return Math.log(to.operations / from.operations) / Math.log(to.size / from.size);
}

/** The same for c·bⁿ with a free base: log y is a line. Called 2ⁿ whatever its base. */
function exponentialError(points: readonly CostPoint[]): number {
  const used = points.slice(-growthFitPointsMin);
  const count = used.length;
  const mean = (of: (point: CostPoint) => number): number =>
    used.reduce((total, point) => total + of(point), 0) / count;
  const [size, log] = [mean((point) => point.size), mean(({operations}) => Math.log(operations))];
  const slope =
    mean((point) => (point.size - size) * (Math.log(point.operations) - log)) /
    mean((point) => (point.size - size) ** 2);
  if (!(slope > Math.log(exponentialBaseMin))) return 1;
  return Math.sqrt(
    mean((point) => (Math.exp(log + slope * (point.size - size)) / point.operations - 1) ** 2),
  );
}
