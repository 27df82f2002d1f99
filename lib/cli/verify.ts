/**
 * `npm run verify [slug…]`: grades every submission of every package for real, prints the kill matrices (whole where slugs are
 * given, and as far as the proof needs them otherwise), and exits with 1 and the reasons when a package does not hold, with 2
 * for a slug that is not there. Without slugs, what was proved here before and is as it was is not proved again, unless `--anew`
 * asks for it. With `--mutate` it tries the cases on mutants of the reference instead, with `--styles` on
 * mutants of the other right submissions.
 */
import {availableParallelism} from 'node:os';
import path from 'node:path';
import {drawMatrix} from '#lib/authoring/kill-matrix';
import {createLimit} from '#lib/authoring/limit';
import {type Costliest, costliestAccepted} from '#lib/authoring/proof';
import {verifyPackage} from '#lib/authoring/verify-package';
import {mutate} from '#lib/cli/mutate';
import {mutateStylesOf} from '#lib/cli/mutate-styles';
import {openProofs} from '#lib/cli/proved';
import {readEnvironment} from '#lib/env';
import {chainsFolder, readChains} from '#lib/exercises/chain';
import {loadPackage, type PackageSubmission} from '#lib/exercises/package';
import {listSlugs, packageFolder, unknownSlug} from '#lib/exercises/package-folders';
import {prepareAnew} from '#lib/exercises/prepared-cache';
import {type Reason, writeReason} from '#lib/exercises/reason';
import {createGrader} from '#lib/grader/index';
import {graderVersion} from '#lib/grader/limits';

type Report = {
  readonly lines: readonly string[];
  readonly reasons: readonly string[];
  readonly graded: number;
};

type Loaded = {readonly slug: string; readonly loaded: Awaited<ReturnType<typeof loadPackage>>};

const mutateFlag = '--mutate';
const stylesFlag = '--styles';
const anewFlag = '--anew';
const flags = [mutateFlag, stylesFlag, anewFlag];
const packagesAtOnceMax = 4;

async function main(words: readonly string[]): Promise<number> {
  const wanted = words.filter((word) => !flags.includes(word));
  const environment = readEnvironment();
  const exercisesFolder = path.join(environment.projectFolder, 'exercises');
  const slugs = await listSlugs(exercisesFolder);
  const unknown = wanted.find((slug) => !slugs.includes(slug));
  if (unknown !== undefined) {
    console.error(unknownSlug(unknown, slugs));
    return 2;
  }

  const started = performance.now();
  const workers = Math.max(1, availableParallelism());
  const grader = await createGrader({projectRoot: environment.projectFolder, concurrency: workers});
  // Some wait for the author's worker, some for an answer to be read: what is left keeps each worker busy.
  const limit = createLimit(3 * workers);
  const inTurn = createLimit(packagesAtOnceMax);
  const proofs = await openProofs(environment.projectFolder);
  const provesAll = wanted.length > 0 || words.includes(anewFlag);
  // What a proof has prepared, the next start and `npm run grade` need not prepare again.
  const cache = {folder: path.join(environment.dataFolder, 'prepared'), graderVersion};
  const verify = async ({slug, loaded}: Loaded): Promise<Report> => {
    if (!loaded.ok) return broken(slug, loaded.error);
    if (!provesAll && (await proofs.isProved(loaded.value))) {
      return {lines: [`✓ ${slug}: as it was when it was proved`], reasons: [], graded: 0};
    }
    const verified = await verifyPackage(
      loaded.value,
      (source) => prepareAnew(source, grader.author, cache),
      grader,
      limit,
      wanted.length > 0 ? 'whole' : 'needed',
    );
    if (!verified.ok) return broken(slug, verified.error);
    const {exercise, rows, reasons} = verified.value;
    const {title, cases} = exercise;
    const sentences = reasons.map((reason) => writeReason(slug, reason));
    if (sentences.length === 0) await proofs.keep(loaded.value);
    const matrix = drawMatrix(
      rows,
      cases.map(({id}) => id),
    );
    return {
      lines: [
        `${sentences.length === 0 ? '✓' : '✗'} ${slug} (${title})`,
        ...matrix,
        ...margin(costliestAccepted(exercise, rows)),
        ...indented(sentences),
        ...patchesOf(loaded.value.submissions, reasons),
      ],
      reasons: sentences,
      graded: rows.length,
    };
  };

  const chosen = wanted.length > 0 ? [...new Set(wanted)] : slugs;
  try {
    if (words.includes(mutateFlag)) {
      const isWhole = wanted.length === 0;
      return await mutate({exercisesFolder, slugs: chosen, isWhole, grader, limit});
    }
    if (words.includes(stylesFlag)) {
      return await mutateStylesOf({exercisesFolder, slugs: chosen, grader, limit});
    }
    const packages = await Promise.all(
      chosen.map(async (slug) => ({slug, loaded: await loadPackage(packageFolder(exercisesFolder, slug))})),
    );
    const running = packages.toSorted(byKind).map((one) => inTurn(() => verify(one)));
    let failed = 0;
    let graded = 0;
    for (const report of running) {
      const {lines, reasons, graded: count} = await report;
      console.log(`${lines.join('\n')}\n`);
      failed += reasons.length > 0 ? 1 : 0;
      graded += count;
    }
    const loose = wanted.length > 0 ? [] : (await readChains(exercisesFolder, slugs)).reasons;
    if (loose.length > 0) {
      console.log(`${indented(loose.map((reason) => writeReason(chainsFolder, reason))).join('\n')}\n`);
      failed += 1;
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${counted(graded, 'submission')} of ${counted(chosen.length, 'exercise')} graded in ${seconds} s.`,
    );
    console.log(failed === 0 ? 'Every exercise holds.' : `Exercises that do not hold: ${failed}.`);
    return failed === 0 ? 0 : 1;
  } finally {
    await grader.close();
  }
}

/** Exercises of a kind after each other: a worker has one runtime, and another for each change would have to start. */
function byKind(a: Loaded, b: Loaded): number {
  const kindOf = ({loaded}: Loaded): string => (loaded.ok ? loaded.value.signature.kind : '');
  return kindOf(a).localeCompare(kindOf(b));
}

function broken(slug: string, reasons: readonly Reason[]): Report {
  const sentences = reasons.map((reason) => writeReason(slug, reason));
  return {lines: [`✗ ${slug}`, ...indented(sentences)], reasons: sentences, graded: 0};
}

/** How near the costliest accepted submission comes to a limit: what an author tunes limits by. */
function margin(costliest: Costliest | undefined): string[] {
  if (!costliest) return [];
  const {submission, caseId, share} = costliest;
  return [
    `  accepted solutions use at most ${Math.ceil(share * 100)} % of a limit (${submission.name}, case ${caseId})`,
  ];
}

/** What a submission that does not hold changes, where it is kept as a patch. */
function patchesOf(submissions: readonly PackageSubmission[], reasons: readonly Reason[]): string[] {
  return submissions
    .filter(({path: file, patch}) => patch !== undefined && reasons.some((reason) => reason.file === file))
    .flatMap(({patch = ''}) => ['', ...indented(indented(patch.trimEnd().split('\n')))]);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function indented(sentences: readonly string[]): string[] {
  return sentences.map((sentence) => `  ${sentence}`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error);
  process.exitCode = 3;
}
