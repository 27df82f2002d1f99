/**
 * `npm run counts -- <file>`: grades every submission of every package with one seed and writes the verdict and the operation
 * count of each on every case, one JSON object on each line, then prints the SHA-256 of the file. Two commits whose files
 * are equal byte for byte grade alike: compare a change of structure with the commit that it began from.
 */
import {createHash} from 'node:crypto';
import {writeFile} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import path from 'node:path';
import {createLimit} from '#lib/authoring/limit';
import {loadPackage} from '#lib/exercises/package';
import {listSlugs, packageFolder} from '#lib/exercises/package-folders';
import {prepareExercise} from '#lib/exercises/prepare';
import {writeReason} from '#lib/exercises/reason';
import {createGrader} from '#lib/grader/index';

const seed = 1;
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('say which file to write: npm run counts -- counts.jsonl');

const projectRoot = path.resolve(import.meta.dirname, '..', '..');
const exercisesFolder = path.join(projectRoot, 'exercises');
const workers = availableParallelism();
const grader = await createGrader({projectRoot, concurrency: workers});
const limit = createLimit(workers + 1);

async function linesOf(slug: string): Promise<string[]> {
  const loaded = await loadPackage(packageFolder(exercisesFolder, slug));
  const refuse = (reasons: Parameters<typeof writeReason>[1][]): never => {
    throw new Error(reasons.map((reason) => writeReason(slug, reason)).join('\n'));
  };
  if (!loaded.ok) return refuse(loaded.error);
  const prepared = await limit(() => prepareExercise(loaded.value, grader.author));
  if (!prepared.ok) return refuse(prepared.error);
  const exercise = prepared.value;
  const graded = await Promise.all(
    loaded.value.submissions.map(async ({path: submission, language, source}) => {
      const grade = await limit(() => grader.grade({exercise, language, source, seed}));
      const cases = grade.cases.map(({id, verdict, operations}) => [id, verdict, operations]);
      return {exercise: slug, submission, verdict: grade.verdict, cases};
    }),
  );
  const {contentHash} = exercise;
  return [{exercise: slug, contentHash}, ...graded].map((line) => JSON.stringify(line));
}

try {
  const slugs = await listSlugs(exercisesFolder);
  const lines = (await Promise.all(slugs.map(linesOf))).flat();
  const text = `${lines.join('\n')}\n`;
  await writeFile(file, text);
  const counts = lines.flatMap((line) => (JSON.parse(line) as {cases?: unknown[]}).cases ?? []).length;
  console.log(`${slugs.length} exercises, ${lines.length - slugs.length} submissions, ${counts} counts`);
  console.log(createHash('sha256').update(text).digest('hex'));
} finally {
  await grader.close();
}
