/**
 * `npm run grade -- <slug> <file> [--json] [--complexity]`: grades a file as the server would, straight from the exercises
 * folder. What passes the time limit has its complexity measured; `--complexity` asks for it whatever the verdict.
 * Exits with 0 for accepted, 1 for any other verdict on the code, 2 for wrong usage, 3 for a fault of ours.
 * A patch among an exercise's submissions is graded as the file that it makes.
 * `npm run grade -- --replay <receipt.json> <file>` grades it as a receipt says: 0 when the same came out, 1 when not.
 */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {receiptBytesMax, sourceBytesMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {gradeJson, gradeText} from '#lib/cli/grade-report';
import {changesSince, compareOutcome, otherSource, type Recorded, readReceipt} from '#lib/cli/receipt';
import {readEnvironment} from '#lib/env';
import type {LanguageName} from '#lib/exercises/exercise';
import {loadPackage, type PackageSubmission} from '#lib/exercises/package';
import {listSlugs, packageFolder, unknownSlug} from '#lib/exercises/package-folders';
import {prepareCached} from '#lib/exercises/prepared-cache';
import {writeReason} from '#lib/exercises/reason';
import {createGrader} from '#lib/grader/index';
import {graderVersion} from '#lib/grader/limits';
import {languageLabels, languageNames, languageOfEnding} from '#lib/languages/browser';
import {explained, type Grade} from '#lib/verdict/grade';

const usage =
  'Usage: npm run --silent grade -- <slug> <file> [--json] [--complexity], or --replay <receipt.json> <file>';
const defaultSeed = 1;

type Order = {
  readonly slug: string;
  readonly folder: string;
  readonly language: LanguageName;
  readonly source: string;
  readonly json: boolean;
  readonly complexity: boolean;
  readonly seed: number;
  readonly recorded?: Recorded;
};

const environment = readEnvironment();
const exercisesFolder = path.join(environment.projectFolder, 'exercises');

type Arguments = {
  values: {json?: boolean; complexity?: boolean; replay?: string};
  positionals: string[];
};

/** What was asked for, or one line that says what is wrong with it. */
async function readOrder(args: readonly string[]): Promise<Result<Order, string>> {
  let parsed: Arguments;
  try {
    parsed = parseArgs({
      args: [...args],
      options: {json: {type: 'boolean'}, complexity: {type: 'boolean'}, replay: {type: 'string'}},
      allowPositionals: true,
    });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? 'an option';
    if (option === '--replay') return err(`--replay needs the file of a receipt. ${usage}`);
    return err(`There is no option ${option}. ${usage}`);
  }
  const {values, positionals} = parsed;
  const recorded = values.replay === undefined ? undefined : await readRecorded(values.replay);
  if (recorded?.ok === false) return recorded;
  const [slug, file, ...more] = recorded ? [recorded.value.receipt.exercise, ...positionals] : positionals;
  if (slug === undefined || file === undefined || more.length > 0) return err(usage);
  const slugs = await listSlugs(exercisesFolder);
  if (!slugs.includes(slug)) return err(unknownSlug(slug, slugs));
  const text = await readSource(file);
  if (!text.ok) return text;
  const patched = path.extname(file) === '.patch' ? await readPatched(slug, file, text.value) : undefined;
  if (patched?.ok === false) return patched;
  const source = patched === undefined ? text : ok(patched.value.source);
  const language =
    recorded?.value.receipt.language ?? patched?.value.language ?? languageOfEnding(path.extname(file));
  if (!language) return err(`The language of ${file} is not known: its name ends in ${knownEndings()}.`);
  const other = recorded && otherSource(recorded.value, file, source.value);
  if (other !== undefined) return err(other);
  return ok({
    slug,
    folder: packageFolder(exercisesFolder, slug),
    language,
    source: source.value,
    json: values.json === true,
    complexity: values.complexity === true,
    seed: recorded?.value.receipt.seed ?? defaultSeed,
    ...(recorded ? {recorded: recorded.value} : {}),
  });
}

/** `.js, .mjs or .ts`. */
function knownEndings(): string {
  const endings = languageNames.flatMap((name) => languageLabels[name].endings);
  return new Intl.ListFormat('en-GB', {type: 'disjunction'}).format(endings);
}

async function readRecorded(file: string): Promise<Result<Recorded, string>> {
  const text = await readText(file, receiptBytesMax);
  return text.ok ? readReceipt(file, text.value) : text;
}

/** What a patch of the package makes; one that is not there says nothing of what it changes. */
async function readPatched(
  slug: string,
  file: string,
  text: string,
): Promise<Result<PackageSubmission, string>> {
  const loaded = await loadPackage(packageFolder(exercisesFolder, slug));
  if (!loaded.ok) return err(loaded.error.map((reason) => writeReason(slug, reason)).join('\n'));
  const found = loaded.value.submissions.find(({patch}) => patch === text);
  return found === undefined ? err(`${file} is no patch of ${slug}.`) : ok(found);
}

const readSource = (file: string): Promise<Result<string, string>> => readText(file, sourceBytesMax);

async function readText(file: string, bytesMax: number): Promise<Result<string, string>> {
  try {
    const bytes = await readFile(file);
    if (bytes.byteLength <= bytesMax) return ok(bytes.toString('utf8'));
    return err(`${file} has ${bytes.byteLength} bytes; at most ${bytesMax} are read.`);
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return err(`There is no file ${file}.`);
    if (code === 'EISDIR') return err(`${file} is a folder, not a file.`);
    return err(`${file} cannot be read: ${message}.`);
  }
}

async function main(args: readonly string[]): Promise<number> {
  const order = await readOrder(args);
  if (!order.ok) {
    console.error(order.error);
    return 2;
  }
  const {slug, folder, language, source, json, seed, recorded, complexity: isAsked} = order.value;
  const loaded = await loadPackage(folder);
  if (!loaded.ok) return sayBroken(slug, loaded.error);
  const grader = await createGrader({projectRoot: environment.projectFolder, concurrency: 1, spares: 0});
  try {
    const cache = {folder: path.join(environment.dataFolder, 'prepared'), graderVersion};
    const prepared = await prepareCached(loaded.value, grader.author, cache);
    if (!prepared.ok) return sayBroken(slug, prepared.error);
    const request = {exercise: prepared.value, language, source, seed};
    const judged = await grader.grade(request);
    const {toExplain} = judged;
    const graded =
      toExplain === undefined ? judged : explained(judged, await grader.explain({...request, toExplain}));
    const complexity = graded.complexity ?? (isAsked ? await grader.measure(request) : undefined);
    const grade = complexity === undefined ? graded : {...graded, complexity};
    console.log(json ? gradeJson(grade) : gradeText(grade));
    if (recorded !== undefined) return sayReplayed(recorded, grade);
    if (grade.verdict === 'grader-fault') return 3;
    return grade.verdict === 'accepted' ? 0 : 1;
  } finally {
    await grader.close();
  }
}

/** On stderr, so that stdout stays the grade. */
function sayReplayed(recorded: Recorded, grade: Grade): number {
  for (const change of changesSince(recorded, grade.receipt)) console.error(change);
  const {isSame, sentence} = compareOutcome(recorded, grade);
  console.error(sentence);
  if (grade.verdict === 'grader-fault') return 3;
  return isSame ? 0 : 1;
}

/** A package that does not hold is our fault, not that of the code to be graded. */
function sayBroken(slug: string, reasons: Parameters<typeof writeReason>[1][]): number {
  for (const reason of reasons) console.error(writeReason(slug, reason));
  return 3;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error);
  process.exitCode = 3;
}
