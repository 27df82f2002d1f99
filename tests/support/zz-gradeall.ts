/** node … gradeall.ts <folder>: grades <folder>/<slug>/<file>; one line each. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {loadPackage} from '#lib/exercises/package';
import {packageFolder} from '#lib/exercises/package-folders';
import {prepareExercise} from '#lib/exercises/prepare';
import {createGrader} from '#lib/grader/index';
const root = process.argv[2]!;
const only = process.argv[3];
const grader = await createGrader({concurrency: 1} as never);
for (const slug of readdirSync(root).filter((name) => /^[a-z]/.test(name)).sort()) {
  if (only !== undefined && slug !== only) continue;
  const loaded: any = await loadPackage(packageFolder(path.resolve('exercises'), slug));
  const prepared: any = await prepareExercise(loaded.value, grader.author);
  for (const file of readdirSync(path.join(root, slug)).sort().filter((name) => /\.(js|ts|sql)$/.test(name) && !name.startsWith('check') && !name.startsWith('harness'))) {
    const language: any = file.endsWith('.sql') ? 'sql' : file.endsWith('.ts') ? 'typescript' : 'javascript';
    const source = readFileSync(path.join(root, slug, file), 'utf8');
    const grade: any = await grader.grade({exercise: prepared.value, language, source, seed: 1} as never);
    const failed = (grade.cases ?? []).filter((c: any) => c.verdict !== 'accepted').length;
    console.log(`${grade.verdict}\t${slug}/${file}\t${failed} of ${(grade.cases ?? []).length} cases failed\t${String(grade.message ?? '').slice(0, 160).replaceAll('\n', ' ')}`);
  }
}
await grader.close();
process.exit(0);
