/** Makes every input a package declares and holds it against types, declared rules and the package's own rules. */
import {cutText} from '#lib/base/cut-text';
import {caseInputCharactersMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {encodeTagged} from '#lib/exercise-sdk/tagged';
import {type Asked, askAuthor} from '#lib/exercises/author-answers';
import type {AuthorRunner, CaseListing} from '#lib/exercises/author-runner';
import type {ExercisePackage} from '#lib/exercises/package';
import type {Reason} from '#lib/exercises/reason';
import {inputOf} from '#lib/kinds/inputs';

const file = 'cases.ts';
const generatedSizes = [1, 1, 2, 3, 5, 10, 30, 100] as const;
const demandingSizes = [10, 100] as const;

type Made = {readonly key: string; readonly json: string; readonly value: unknown};

/** The inputs of the cases as tagged JSON, in order. */
export async function makeInputs(
  {authorScript: script, signature}: ExercisePackage,
  listing: CaseListing,
  runner: AuthorRunner,
): Promise<Result<string[], Reason[]>> {
  const cases = listing.cases.map(
    ({id}, index): Asked => ({key: `case ${id}`, call: {call: 'input', index}}),
  );
  const bad = Array.from({length: listing.badInputsCount}, (_, index): Asked => {
    return {key: `badInputs[${index}]`, call: {call: 'bad-input', index}};
  });
  const fresh = generatorCalls(listing);
  const asked = [...cases, ...fresh, ...bad];
  const answers = await askAuthor(runner, script, asked);
  if (!answers.ok) return answers;

  const made: Made[] = answers.value.map((answer, index) => ({...answer, key: asked[index]!.key}));
  const good = made.slice(0, cases.length + fresh.length);
  const input = inputOf(signature);
  const reasons: Reason[] = [];
  for (const {key, value, json} of good) {
    const checked = input.check(value);
    if (!checked.ok) reasons.push({file, key, sentence: checked.message});
    if (json.length > caseInputCharactersMax) {
      reasons.push({
        file,
        key,
        sentence: `has an input of ${json.length} characters; at most ${caseInputCharactersMax} are allowed.`,
      });
    }
  }
  if (reasons.length > 0) return err(reasons);

  // Only what the types let through reaches the package's own rules, as it is with a candidate's input.
  const stillBad = made.slice(good.length).filter(({value}) => input.check(value).ok);
  const ruled = await askRules(script, listing, [...good, ...stillBad], runner);
  if (!ruled.ok) return ruled;
  for (const [index, {key}] of good.entries()) {
    const sentence = ruled.value[index];
    if (sentence)
      reasons.push({file, key, sentence: `the package's own rules refuse its input: ${sentence}`});
  }
  for (const [index, {key, value}] of stillBad.entries()) {
    if (ruled.value[good.length + index]) continue;
    reasons.push({
      file,
      key,
      sentence: `is allowed by the types and rules: ${cutText(input.format(value), 200)}`,
    });
  }
  return reasons.length > 0 ? err(reasons) : ok(made.slice(0, cases.length).map(({json}) => json));
}

function generatorCalls({hasDemanding}: CaseListing): Asked[] {
  const generated = generatedSizes.map((size, index): Asked => {
    return {key: `generate, size ${size}`, call: {call: 'generate', seed: `valid-${index}`, size}};
  });
  if (!hasDemanding) return generated;
  const demanding = demandingSizes.map((size): Asked => {
    return {key: `demanding, size ${size}`, call: {call: 'demanding', seed: 'valid', size}};
  });
  return [...generated, ...demanding];
}

/** What `rules` says of each input; undefined where it is allowed. */
async function askRules(
  script: string,
  {hasRules}: CaseListing,
  made: readonly Made[],
  runner: AuthorRunner,
): Promise<Result<(string | undefined)[], Reason[]>> {
  if (!hasRules) return ok(made.map(() => undefined));
  const asked = made.map(({key, value}): Asked => {
    return {key: `${key}, rules`, call: {call: 'rules', inputJson: encodeTagged(value)}};
  });
  const answers = await askAuthor(runner, script, asked);
  if (!answers.ok) return answers;
  return ok(answers.value.map(({value}) => (typeof value === 'string' ? value : undefined)));
}
