/**
 * Grades the finished submissions of an exercise again, against its current version, in bounded batches. What it has
 * asked for is graded whatever becomes of whoever asked; asking again goes on where it stopped. Only for whoever
 * administers the machine: there is no viewer here, so no page may call it.
 */
import {setTimeout as sleep} from 'node:timers/promises';
import {actingFor} from '#lib/access/scope';
import {rejudgeBatchMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {noSuchExercise} from '#lib/catalogue/catalogue';
import {addAuditLine} from '#lib/data/audit';
import type {Data} from '#lib/data/client';
import {findCurrentVersion} from '#lib/data/exercise-versions';
import {
  addRejudgements,
  countOpen,
  forgetFailed,
  type Tally,
  type Target,
  tallyRejudgements,
} from '#lib/data/rejudgements';
import type {GraderEntry} from '#lib/submissions/boss';
import type {GradingQueue} from '#lib/submissions/queue';

const lookAgainMs = 250;
const beginning = new Date(0);
/** Whoever administers the machine has no account here. */
const commandLine = actingFor(null);

export type RejudgeDependencies = {
  readonly data: Data;
  readonly rejudges: GradingQueue;
  /** Absent where other processes grade: `graders` lists them. */
  readonly grader?: unknown;
  readonly graders: () => Promise<readonly GraderEntry[]>;
};

export type RejudgeOrder = {
  readonly slug: string;
  /** Submissions that were sent from then on; all of them without it. */
  readonly since?: Date;
  /** Hears how many have been done so far, now and then. */
  readonly onProgress?: (done: number) => void;
};

export type RejudgeReport = {
  readonly version: number;
  /** What came of those that were done meanwhile, whoever asked for them; empty when there was nothing to do. */
  readonly tally: readonly Tally[];
};

/** Resolves when all of them are graded. */
export async function rejudge(
  {data, rejudges, grader, graders}: RejudgeDependencies,
  {slug, since, onProgress = () => {}}: RejudgeOrder,
): Promise<Result<RejudgeReport>> {
  const version = await findCurrentVersion(data, slug);
  if (version === undefined) return err(noSuchExercise(slug));
  if (grader === undefined && !(await graders()).some(({live}) => live)) {
    return err({
      kind: 'busy',
      message: 'No grader is at work just now. Start one, or set GRADERS to 1 or more.',
    });
  }
  const {id: exerciseVersionId, graderVersion} = version;
  const target: Target = {exerciseSlug: slug, exerciseVersionId, graderVersion, since: since ?? beginning};
  await forgetFailed(data, target);
  const before = await tallyRejudgements(data, target);
  let isLogged = false;
  for (;;) {
    const open = await countOpen(data, target);
    if (open <= rejudgeBatchMax / 2) {
      const added = await data.$transaction(async (tx) => {
        const ids = await addRejudgements(tx, target, rejudgeBatchMax - open);
        for (const id of ids) await rejudges.enqueue(tx, id, 0);
        if (ids.length > 0 && !isLogged) {
          const details = since === undefined ? {} : {since: since.toISOString()};
          await addAuditLine(tx, commandLine, {act: 'rejudge.run', exerciseSlug: slug, details});
        }
        return ids.length;
      });
      if (open === 0 && added === 0) break;
      isLogged ||= added > 0;
    }
    onProgress(total(await tallyRejudgements(data, target)) - total(before));
    await sleep(lookAgainMs);
  }
  return ok({version: version.version, tally: difference(await tallyRejudgements(data, target), before)});
}

function total(tally: readonly Tally[]): number {
  return tally.reduce((sum, {count}) => sum + count, 0);
}

function difference(after: readonly Tally[], before: readonly Tally[]): Tally[] {
  return after
    .map((row) => {
      const {outcome, from, to} = row;
      const earlier = before.find((one) => one.outcome === outcome && one.from === from && one.to === to);
      return {...row, count: row.count - (earlier?.count ?? 0)};
    })
    .filter(({count}) => count > 0);
}
