/**
 * Small inputs that no generator would draw: what the exercise's own makes, changed by its declared rules (kinds say how), and
 * kept where rules allow it. Accepted code must hold on them. The same seed gives the same inputs on every machine.
 */
import {createRandom, type Random} from '#lib/exercise-sdk/random';
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {generateInputs, isFresh} from '#lib/grader/host/fresh';
import {variedInputCharactersMax} from '#lib/grader/limits';
import {inputOf} from '#lib/kinds/inputs';
import {kindOf} from '#lib/kinds/registry';
import {noWords, type Words} from '#lib/values/draw-value';
import {flavours} from '#lib/values/telling-values';

/** Of the sizes 1 to 100 that a generator knows: most are tiny, since there ties, repeats and ends are frequent. */
const tinySizes = 6;
const largerSizes = 24;
const changesMax = 6;
/** How often a change that breaks a rule is tried another time. */
const triesMax = 4;
/** Rules beyond the declared ones refuse some: so many more are made. */
const spareFactor = 3;

export async function variedInputs(
  author: AuthorRunner,
  exercise: PreparedExercise,
  count: number,
  seed: string,
  words: Words = noWords,
): Promise<string[]> {
  const {vary} = kindOf(exercise.signature);
  if (vary === undefined || count === 0) return [];
  const wanted = Array.from({length: count}, (_, index) => ({
    seed: `${seed}:${index}`,
    size: 1 + (index % (index % 4 === 2 ? largerSizes : tinySizes)),
  }));
  const {check} = inputOf(exercise.signature);
  const drawn = await generateInputs(author, exercise, wanted);
  const bases = drawn.filter((json) => check(decodeTagged(json)).ok);
  const random = createRandom(seed);
  const isNew = isFresh(exercise);
  const made = new Set<string>();
  // Where a program says nothing, every other input has a family of values to itself: they have to meet to be taken for one another.
  const families = words === noWords ? flavours() : [words];
  for (let round = 0; round < spareFactor; round++) {
    for (const [index, base] of bases.entries()) {
      const turn = families[(index >> 1) % families.length]!;
      const json = encodeTagged(varied(exercise, decodeTagged(base), random, index % 2 === 0 ? turn : words));
      if (json.length <= variedInputCharactersMax && isNew(json)) made.add(json);
    }
  }
  const inputs = [...made];
  const calls = inputs.map((inputJson) => ({call: 'rules', inputJson}) as const);
  const answers = await author.evaluate({script: exercise.authorScript, calls});
  const isAllowed = (index: number): boolean => {
    const answer = answers[index];
    return answer?.kind === 'value' && answer.valueJson === 'null';
  };
  return inputs.filter((_, index) => isAllowed(index)).slice(0, count);
}

function varied({signature}: PreparedExercise, base: unknown, random: Random, words: Words): unknown {
  const {vary} = kindOf(signature);
  const {check} = inputOf(signature);
  let value = base;
  const changes = random.int(1, changesMax);
  for (let change = 0, tries = 0; change < changes && tries < changes * triesMax; tries++) {
    const next = vary!(signature, value, random, words);
    if (!check(next).ok) continue;
    value = next;
    change++;
  }
  return value;
}
