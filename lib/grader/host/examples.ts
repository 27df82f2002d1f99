/**
 * Checks examples: an input with what someone expects of it. The reference or the checker says whether it is right; the wrong
 * solutions of the package are run on those that are, to count how many would be caught. After "Executable Examples for
 * Programming Problem Comprehension" (Wrenn and Krishnamurthi, 2019).
 */
import {decodeTagged, type RepliedText} from '#lib/exercise-sdk/tagged';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {Mistake, PreparedExercise} from '#lib/exercises/exercise';
import {inLanguage} from '#lib/exercises/in-language';
import type {ExamplesRequest} from '#lib/grader/grader';
import type {Outcome} from '#lib/grader/host/batch';
import type {Budget} from '#lib/grader/host/budget';
import {answerInputs, type FreshCase, tryCases} from '#lib/grader/host/fresh';
import {judgeAll} from '#lib/grader/host/judging';
import type {Pool} from '#lib/grader/host/pool';
import {inputOf} from '#lib/kinds/inputs';
import type {Example, ExampleResult, ExamplesResult} from '#lib/verdict/examples';

/** Rejects with BudgetSpent when the budget, within which the pool is, is used up: a count that it cut short would be too low. */
export async function checkExamples(
  pool: Pool,
  author: AuthorRunner,
  {exercise, examples}: ExamplesRequest,
  budget: Budget,
): Promise<ExamplesResult> {
  const {reference, mistakes = []} = exercise;
  const own = inLanguage(exercise, reference.language);
  const inputsJson = examples.map(({inputJson}) => inputJson);
  const answered = await answerInputs(author, own, inputsJson);
  const answers = new Map(answered.map((one) => [one.inputJson, one]));
  const results = await holdAgainst(exercise, examples, answers, author);
  const right = examples.filter((_, index) => results[index]?.isRight === true);
  if (mistakes.length === 0) return {examples: results};
  const rightInputs = right.map(({inputJson}) => inputJson);
  // Each language has limits of its own, by its own reference.
  const languages = [...new Set(mistakes.map(({language}) => language))];
  const judgedIn = new Map(
    await Promise.all(
      languages.map(async (language) => {
        const its = inLanguage(exercise, language);
        return [language, {its, cases: await answerInputs(author, its, rightInputs)}] as const;
      }),
    ),
  );
  // One after the other: whoever else runs something gets a worker in between.
  let count = 0;
  for (const mistake of mistakes) {
    const {its, cases} = judgedIn.get(mistake.language)!;
    if (await isCaught({pool, author}, its, mistake, cases)) count += 1;
    budget.assertLeft();
  }
  return {examples: results, caught: {count, total: mistakes.length}};
}

async function holdAgainst(
  exercise: PreparedExercise,
  examples: readonly Example[],
  answers: ReadonlyMap<string, FreshCase>,
  author: AuthorRunner,
): Promise<ExampleResult[]> {
  const known = examples.filter(({inputJson}) => answers.has(inputJson));
  const trials = known.map((example) => ({...answers.get(example.inputJson)!, outcome: asReturned(example)}));
  const judged = await judgeAll(exercise, trials, author);
  const {formatOutput} = inputOf(exercise.signature);
  return examples.map((example): ExampleResult => {
    const {id} = example;
    const place = known.indexOf(example);
    if (place < 0) return {id, isRight: false, reason: 'The reference gives no answer to this input.'};
    const {verdict, sentence, difference} = judged[place]!;
    if (verdict === 'accepted') return {id, isRight: true};
    const reason = exercise.hasChecker ? sentence : difference;
    return {
      id,
      isRight: false,
      answerText: formatOutput(decodeTagged(trials[place]!.expectedJson)),
      ...(reason === undefined ? {} : {reason}),
    };
  });
}

/** What is expected, as if a program had returned it. */
function asReturned({expectedJson}: Example): Outcome {
  const valueJson = expectedJson as RepliedText;
  return {kind: 'returned', valueJson, operations: 0, cpuMs: 0, console: '', consoleCut: false};
}

async function isCaught(
  {pool, author}: {readonly pool: Pool; readonly author: AuthorRunner},
  exercise: PreparedExercise,
  mistake: Mistake,
  cases: readonly FreshCase[],
): Promise<boolean> {
  if (cases.length === 0) return false;
  const tried = await tryCases(pool, author, {exercise, ...mistake, seed: 0}, cases);
  return tried.some(({judged: {verdict}}) => verdict !== 'accepted' && verdict !== 'grader-fault');
}
