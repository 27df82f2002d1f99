/** Says in one or two sentences what a measurement of complexity shows. Pure; claims no more than the points allow. */
import {bigO, type Complexity, growths, isClear} from '#lib/verdict/complexity';

/** A line that does less of the work than this is not worth a look. */
const worthNamingShare = 0.2;
/** Times the reference's operations, on the largest input that both ran, from which a good growth is still slow. */
const slowFactor = 1.5;

type Facts = Omit<Complexity, 'sentence'>;

export function describeComplexity(facts: Facts): string {
  return withLine(facts, describeGrowth(facts));
}

/** The same beside a time limit, where a right growth must not read as praise. */
export function describeSlowness(facts: Facts): string {
  const {measured, expected} = facts;
  if (expected === undefined || measured.growth === undefined || !isClear(measured)) {
    return describeComplexity(facts);
  }
  if (growths.indexOf(measured.growth) > growths.indexOf(expected)) return describeComplexity(facts);
  const growth = bigO(measured.growth);
  const factor = timesReference(facts);
  if (factor >= slowFactor) {
    return withLine(
      facts,
      `${growth} is the right growth, but with ${times(factor)} the steps of the reference.`,
    );
  }
  return withLine(facts, `${growth} on inputs that grow: what is slow is something else about this case.`);
}

/** The growth with what goes for every measurement: whether it was cut short, and the line that costs most. */
function withLine({hottestLine, isCutShort = false}: Facts, growth: string): string {
  const cut = isCutShort ? ' The measurement was cut short, for it took too much processor time.' : '';
  if (hottestLine === undefined || hottestLine.share < worthNamingShare) return growth + cut;
  return `${growth}${cut} Line ${hottestLine.line} does ${Math.round(hottestLine.share * 100)} % of the work.`;
}

function times(factor: number): string {
  return `${factor.toFixed(1)} ×`;
}

function describeGrowth(facts: Facts): string {
  const {measured, expected} = facts;
  if (measured.growth === undefined) return 'The steps follow none of the usual models of growth.';
  if (!isClear(measured)) {
    const between = growths.filter((growth) => measured.plausible.includes(growth)).map(bigO);
    const asked = expected === undefined ? '' : `; expected ${bigO(expected)}`;
    return `${between.slice(0, -1).join(', ')} or ${between.at(-1)}: the measurements do not separate them${asked}.`;
  }
  if (expected === undefined) return `${bigO(measured.growth)}.`;
  if (measured.growth !== expected) return `${bigO(measured.growth)}, expected ${bigO(expected)}.`;
  const factor = timesReference(facts);
  const more = factor >= slowFactor ? `, with ${times(factor)} the steps of the reference` : '';
  return `${bigO(measured.growth)}, as expected${more}.`;
}

function timesReference({measured, reference}: Facts): number {
  for (const {size, operations} of measured.points.toReversed()) {
    const other = reference.points.find((point) => point.size === size);
    if (other !== undefined && other.operations > 0) return operations / other.operations;
  }
  return 0;
}
