/**
 * `npm run grade -- <slug> <file> [--json] [--complexity]`: grades a file as the server would, straight from the exercises
 * folder. What passes the time limit has its complexity measured; `--complexity` asks for it whatever the verdict.
 * Exits with 0 for accepted, 1 for any other verdict on the code, 2 for wrong usage, 3 for a fault of ours.
 */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {sourceBytesMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {gradeJson, gradeText} from '#lib/cli/grade-report';
import {readEnvironment} from '#lib/env';
import type {LanguageName} from '#lib/exercises/exercise';
import {languageOfEnding, loadPackage} from '#lib/exercises/package';
import {prepareCached} from '#lib/exercises/prepared-cache';
import {writeReason} from '#lib/exercises/reason';
import {listSlugs, packageFolder, unknownSlug} from '#lib/exercises/shelf';
import {createGrader} from '#lib/grader/index';
import {graderVersion} from '#lib/grader/limits';

const usage = 'Usage: npm run --silent grade -- <slug> <file> [--json] [--complexity]';
const seed = 1;

type Order = {
  readonly slug: string;
  readonly folder: string;
  readonly language: LanguageName;
  readonly source: string;
  readonly json: boolean;
  readonly complexity: boolean;
};

const environment = readEnvironment();
const exercisesFolder = path.join(environment.projectFolder, 'exercises');

/** What was asked for, or one line that says what is wrong with it. */
async function readOrder(args: readonly string[]): Promise<Result<Order, string>> {
  let parsed: {values: {json?: boolean; complexity?: boolean}; positionals: string[]};
  try {
    parsed = parseArgs({
      args: [...args],
      options: {json: {type: 'boolean'}, complexity: {type: 'boolean'}},
      allowPositionals: true,
    });
  } catch (error) {
    const option = /'(-[^']*)'/.exec((error as Error).message)?.[1] ?? 'an option';
    return err(`There is no option ${option}. ${usage}`);
  }
  const [slug, file, ...more] = parsed.positionals;
  if (slug === undefined || file === undefined || more.length > 0) return err(usage);
  const slugs = await listSlugs(exercisesFolder);
  if (!slugs.includes(slug)) return err(unknownSlug(slug, slugs));
  const language = languageOfEnding[path.extname(file)];
  if (!language) return err(`The language of ${file} is not known: its name ends in .js, .mjs or .ts.`);
  const source = await readSource(file);
  if (!source.ok) return source;
  return ok({
    slug,
    folder: packageFolder(exercisesFolder, slug),
    language,
    source: source.value,
    json: parsed.values.json === true,
    complexity: parsed.values.complexity === true,
  });
}

async function readSource(file: string): Promise<Result<string, string>> {
  try {
    const bytes = await readFile(file);
    if (bytes.byteLength <= sourceBytesMax) return ok(bytes.toString('utf8'));
    return err(`${file} has ${bytes.byteLength} bytes; at most ${sourceBytesMax} are judged.`);
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
  const {slug, folder, language, source, json, complexity: isAsked} = order.value;
  const loaded = await loadPackage(folder);
  if (!loaded.ok) return sayBroken(slug, loaded.error);
  const grader = await createGrader({projectRoot: environment.projectFolder, concurrency: 1});
  try {
    const cache = {folder: path.join(environment.dataFolder, 'prepared'), graderVersion};
    const prepared = await prepareCached(loaded.value, grader.author, cache);
    if (!prepared.ok) return sayBroken(slug, prepared.error);
    const request = {exercise: prepared.value, language, source, seed};
    const graded = await grader.grade(request);
    const complexity = graded.complexity ?? (isAsked ? await grader.measure(request) : undefined);
    const grade = complexity === undefined ? graded : {...graded, complexity};
    console.log(json ? gradeJson(grade) : gradeText(grade));
    if (grade.verdict === 'grader-fault') return 3;
    return grade.verdict === 'accepted' ? 0 : 1;
  } finally {
    await grader.close();
  }
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
