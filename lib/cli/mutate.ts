/**
 * `npm run verify -- --mutate [slug…]`: makes small faults in the reference of every package, and prints which of them
 * no case notices. Started by verify.ts, which checks the slugs.
 */
import {mutatePackage} from '#lib/authoring/mutate-package';
import {killedPercent, killedPercentMinOverall, type MutationScore} from '#lib/authoring/mutation-gate';
import type {Limit} from '#lib/authoring/verify-package';
import {loadPackage} from '#lib/exercises/package';
import {packageFolder} from '#lib/exercises/package-folders';
import {prepareExercise} from '#lib/exercises/prepare';
import {writeReason} from '#lib/exercises/reason';
import type {Grader} from '#lib/grader/grader';

type Mutation = {
  readonly exercisesFolder: string;
  readonly slugs: readonly string[];
  /** Whether these are all there are: only then the share over all of them counts. */
  readonly isWhole: boolean;
  readonly grader: Grader;
  readonly limit: Limit;
};

/** The exit code. */
export async function mutate({exercisesFolder, slugs, isWhole, grader, limit}: Mutation): Promise<number> {
  const started = performance.now();
  let killed = 0;
  let total = 0;
  let failed = 0;
  for (const slug of slugs) {
    const began = performance.now();
    const score = await scoreOf(packageFolder(exercisesFolder, slug), grader, limit);
    const reasons = score.ok ? score.value.reasons : score.error;
    if (score.ok) {
      killed += score.value.killed;
      total += score.value.total;
    }
    failed += reasons.length > 0 ? 1 : 0;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `${reasons.length === 0 ? '✓' : '✗'} ${slug}${score.ok ? `: ${describe(score.value)}` : ''}, ${seconds} s`,
    );
    for (const {line, id} of score.ok ? score.value.survivors : []) console.log(`    line ${line}: ${id}`);
    for (const reason of reasons) console.log(`  ${writeReason(slug, reason)}`);
  }
  const percent = killedPercent({killed, total});
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\n${killed} of ${total} mutants killed, ${percent.toFixed(1)} %, in ${seconds} s.`);
  const isTooFew = isWhole && percent < killedPercentMinOverall;
  if (isTooFew) console.log(`Of all mutants, at least ${killedPercentMinOverall} % must be killed.`);
  console.log(failed === 0 ? 'Every exercise holds.' : `Exercises that do not hold: ${failed}.`);
  return failed === 0 && !isTooFew ? 0 : 1;
}

async function scoreOf(folder: string, grader: Grader, limit: Limit) {
  const loaded = await loadPackage(folder);
  if (!loaded.ok) return loaded;
  return mutatePackage(loaded.value, (source) => prepareExercise(source, grader.author), grader, limit);
}

function describe(score: MutationScore): string {
  const {killed, total, equivalents} = score;
  const listed = equivalents === 0 ? '' : `, ${equivalents} listed as equivalent`;
  return `${killed} of ${total} killed (${killedPercent(score).toFixed(1)} %)${listed}`;
}
