/**
 * `npm run verify -- --styles [slug…]`: makes small faults in the right submissions of every package that are not its reference,
 * and prints those that every stored case accepts and a fresh input shows wrong. Started by verify.ts, which checks the slugs.
 */
import {type Hole, mutateStyles, type StyleScore} from '#lib/authoring/mutate-styles';
import type {Limit} from '#lib/authoring/verify-package';
import {shortened} from '#lib/base/cut-text';
import {freshInputCharactersMax} from '#lib/base/limits';
import {loadPackage} from '#lib/exercises/package';
import {packageFolder} from '#lib/exercises/package-folders';
import {prepareExercise} from '#lib/exercises/prepare';
import {writeReason} from '#lib/exercises/reason';
import type {Grader} from '#lib/grader/grader';

type StyleMutation = {
  readonly exercisesFolder: string;
  readonly slugs: readonly string[];
  readonly grader: Grader;
  readonly limit: Limit;
};

/** The exit code. */
export async function mutateStylesOf({
  exercisesFolder,
  slugs,
  grader,
  limit,
}: StyleMutation): Promise<number> {
  const started = performance.now();
  const total = {tried: 0, holes: 0, survivors: 0};
  let failed = 0;
  for (const slug of slugs) {
    const began = performance.now();
    const score = await scoreOf(packageFolder(exercisesFolder, slug), grader, limit);
    const reasons = score.ok ? score.value.reasons : score.error;
    const holes = score.ok ? score.value.holes : [];
    if (score.ok) {
      total.tried += score.value.tried;
      total.holes += holes.length;
      total.survivors += score.value.survivors;
    }
    const holds = reasons.length === 0 && holes.length === 0;
    failed += holds ? 0 : 1;
    console.log(
      `${holds ? '✓' : '✗'} ${slug}${score.ok ? `: ${describe(score.value)}` : ''}, ${secondsSince(began)} s`,
    );
    for (const hole of holes) console.log(describeHole(hole));
    for (const reason of reasons) console.log(`  ${writeReason(slug, reason)}`);
  }
  const {tried, holes, survivors} = total;
  console.log(
    `\n${tried} mutants of other styles: ${holes} holes, ${survivors} survived, in ${secondsSince(started)} s.`,
  );
  console.log(failed === 0 ? 'No exercise has a hole.' : `Exercises that do not hold: ${failed}.`);
  return failed === 0 ? 0 : 1;
}

async function scoreOf(folder: string, grader: Grader, limit: Limit) {
  const loaded = await loadPackage(folder);
  if (!loaded.ok) return loaded;
  return mutateStyles(loaded.value, (source) => prepareExercise(source, grader.author), grader, limit);
}

function describe({tried, killed, holes, survivors}: StyleScore): string {
  return `${killed} of ${tried} killed, ${holes.length} holes, ${survivors} survived`;
}

function describeHole({style, mutant, sentence, evidence}: Hole): string {
  const {line, edit, id} = mutant;
  // Of a long line, the id names the beginning only.
  const place = edit === undefined ? '' : `, column ${edit.column}, ${edit.before} → ${edit.after}`;
  const lines = [`${style.path} line ${line}${place}: ${id}`];
  if (evidence !== undefined) {
    const input = evidence.inputText.replaceAll('\n', ' / ');
    lines.push(`  on ${shortened(input, freshInputCharactersMax)}`);
  }
  lines.push(`  ${sentence}`);
  return lines.map((line) => `    ${line}`).join('\n');
}

function secondsSince(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}
