/** Holds what a package says about growth to what is measured: its own complexity, and what slow submissions claim. Pure. */
import type {PackageSubmission} from '#lib/exercises/package';
import type {Reason} from '#lib/exercises/reason';
import {bigO, type Growth, growths, type MeasuredGrowth} from '#lib/verdict/complexity';

export const growthUnstated: Reason = {
  file: 'exercise.json',
  key: 'complexity',
  sentence:
    'is missing, though cases.ts has `demanding` inputs: say how the operations grow on them, and in `complexityOf` what n is.',
};

/** Whether what the reference measures allows what exercise.json states. */
export function checkGrowth(stated: Growth, measured: MeasuredGrowth | undefined): Reason[] {
  if (measured?.plausible.includes(stated)) return [];
  const found =
    measured === undefined
      ? 'the reference cannot be measured; give cases.ts a `demanding` that grows with its size.'
      : `the reference measures ${inWords(measured)}; change one of them, or the shape of \`demanding\`.`;
  return [{file: 'exercise.json', key: 'complexity', sentence: `says ${bigO(stated)}, but ${found}`}];
}

/** What a slow submission's first line says at its end: `// Looks at every word: O(n²).` */
export function claimOf({about}: PackageSubmission): Growth | undefined {
  const said = /O\(([^()]*)\)\.?$/.exec(about)?.[1];
  return growths.find((growth) => growth === said);
}

/**
 * Too slow by its growth: then it says so, and measures so. One that says nothing is slow by a factor, by the size of its
 * values or for ever, and must not measure as worse than the exercise asks for.
 */
export function checkClaim(
  stated: Growth,
  submission: PackageSubmission,
  measured: MeasuredGrowth | undefined,
): Reason[] {
  const say = (sentence: string): Reason[] => [{file: submission.path, key: 'line 1', sentence}];
  const claim = claimOf(submission);
  if (claim === undefined) {
    if (measured?.growth === undefined || measured.plausible.includes(stated)) return [];
    if (!isWorse(measured.growth, stated)) return [];
    return say(
      `must end in how it grows: it measures ${inWords(measured)}, and ${bigO(stated)} is asked for.`,
    );
  }
  const isBoth = isWorse(claim, stated) && measured?.plausible.includes(stated);
  if (measured?.plausible.includes(claim) && !isBoth) return [];
  const found = measured === undefined ? 'cannot be measured' : `measures ${inWords(measured)}`;
  const what = 'say what it measures, or give cases.ts a `demanding` with the shapes that cost it so much.';
  return say(`claims ${bigO(claim)}, but ${found}; ${what}`);
}

function isWorse(growth: Growth, than: Growth): boolean {
  return growths.indexOf(growth) > growths.indexOf(than);
}

/** `O(n) or O(n log n)`. */
function inWords({plausible}: MeasuredGrowth): string {
  return plausible.length === 0 ? 'none of the usual models of growth' : plausible.map(bigO).join(' or ');
}
