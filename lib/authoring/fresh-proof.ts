/**
 * Judges right solutions on fresh inputs, as candidates' own are judged when a counterexample is looked for: a checker or rule
 * that has only seen the stored cases may refuse a right answer to others. It judges only; what it finds is for the author to mend.
 */
import {shortened} from '#lib/base/cut-text';
import {freshInputCharactersMax} from '#lib/base/limits';
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {LanguageName, PreparedCase, PreparedExercise} from '#lib/exercises/exercise';
import {inLanguage} from '#lib/exercises/in-language';
import {operationsMax} from '#lib/exercises/operation-limit';
import type {PackageSubmission} from '#lib/exercises/package';
import type {Reason} from '#lib/exercises/reason';
import {samplesGroup} from '#lib/exercises/samples';
import type {Grader} from '#lib/grader/grader';
import {counterexampleSizeMax} from '#lib/grader/limits';
import {inputOf} from '#lib/kinds/inputs';
import {kindOf} from '#lib/kinds/registry';
import type {Grade} from '#lib/verdict/grade';

const seed = 1;

/** The exercise in one language with fresh inputs for cases, open ones: what is said of them may name them. */
export async function freshExercise(
  whole: PreparedExercise,
  language: LanguageName,
  author: AuthorRunner,
): Promise<PreparedExercise> {
  const exercise = inLanguage(whole, language);
  const {authorScript: script, signature, reference, limits} = exercise;
  const count = kindOf(signature).effort(signature).proofInputs;
  const calls = Array.from({length: count}, (_, index) => {
    const size = 1 + Math.floor((index / count) * counterexampleSizeMax);
    return {call: 'generate', seed: `verify:${index}`, size} as const;
  });
  const made = await author.evaluate({script, calls});
  const inputs = [...new Set(made.flatMap((answer) => (answer.kind === 'value' ? [answer.valueJson] : [])))];
  const answers = await author.runReference({signature, reference, inputsJson: inputs});
  const cases = inputs.flatMap((inputJson, index): PreparedCase[] => {
    const answer = answers[index];
    if (answer?.kind !== 'returned') return [];
    return [
      {
        id: `fresh-${index}`,
        group: samplesGroup,
        sample: true,
        inputJson,
        expectedJson: answer.outputJson,
        referenceOperations: answer.operations,
        operationsMax: operationsMax(limits, answer.operations),
      },
    ];
  });
  return {...exercise, cases};
}

/** A right solution that is not accepted on one of them, with the shortest such input. */
export async function checkOnFresh(
  fresh: PreparedExercise,
  {language, source, path}: PackageSubmission,
  grader: Grader,
): Promise<Reason[]> {
  const grade = (cases: readonly PreparedCase[]): Promise<Grade> =>
    grader.grade({exercise: {...fresh, cases}, language, source, seed, isUnconfirmed: true});
  const all = await grade(fresh.cases);
  const failed = new Set(all.cases.filter(({verdict}) => verdict !== 'accepted').map(({id}) => id));
  const [shortest] = fresh.cases
    .filter(({id}) => failed.has(id))
    .sort((a, b) => a.inputJson.length - b.inputJson.length);
  if (shortest === undefined) return [];
  const {verdict, message} = await grade([shortest]);
  const lines = inputOf(fresh.signature).format(decodeTagged(shortest.inputJson));
  const input = lines.replaceAll('\n', ' / ');
  const shown = shortened(input, freshInputCharactersMax);
  const whose = fresh.hasChecker
    ? 'check.ts, the reference or this solution'
    : 'the reference or this solution';
  return [
    {
      file: path,
      key: 'fresh input',
      sentence: `must be accepted but gets ${verdict} on ${shown}: ${message} Mend ${whose}, or what \`generate\` leaves open.`,
    },
  ];
}
