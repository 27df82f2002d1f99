/** Several numbers, or several texts, of an input become others wherever they occur: what belongs together still does. Pure. */
import {numbersToTry, oneOf, type Source, textsToTry} from '#lib/values/draw-value';
import type {Scalars} from '#lib/values/place';
import {checkRules} from '#lib/values/rules';
import {numbersAlike, textFamilies} from '#lib/values/telling-values';

const textChance = 0.6;
const familyChance = 0.65;
const collapseChance = 0.25;
const spaceChance = 0.1;

/** More often than not to a family of those that careless code takes for one another. */
export function drawRenaming(source: Source): Scalars {
  const {random, seen} = source;
  const numbers = [...seen.numbers.keys()];
  const texts = [...seen.texts.keys()];
  if (!source.isDescribed && random.boolean(spaceChance)) return spaced(source);
  if (random.boolean(collapseChance)) return collapsed(source, numbers, texts);
  // Words that are given are meant to be met.
  const {words} = source;
  const isFamily = random.boolean(
    words.texts.length + words.numbers.length > 0 ? 1 - familyChance : familyChance,
  );
  if (texts.length > 0 && (numbers.length === 0 || random.boolean(textChance))) {
    const rules = seen.texts.get(random.pick(texts));
    const to = isFamily ? oneOf(random, textFamilies(rules), []) : textsToTry(source, rules);
    const renamed = chosen(source, texts, to);
    return {number: (number) => number, text: (text) => renamed.get(text) ?? text};
  }
  const rules = seen.numbers.get(oneOf(random, numbers, 0));
  const to = isFamily ? oneOf(random, numbersAlike(rules), []) : numbersToTry(source, rules, true);
  const renamed = chosen(source, numbers, to);
  return {number: (number) => renamed.get(number) ?? number, text: (text) => text};
}

function chosen<T>({random}: Source, from: readonly T[], family: readonly T[]): Map<T, T> {
  const to = random.shuffle([...new Set(family)]);
  const most = random.boolean() ? from.length : random.int(1, 4);
  return new Map(
    random
      .shuffle(from)
      .slice(0, Math.min(to.length, most))
      .map((one, index) => [one, to[index]!]),
  );
}

/** Texts get a space at an end where rules allow it: whoever trims them loses it, or takes two for one. */
function spaced({random, seen}: Source): Scalars {
  const renamed = new Map<string, string>();
  for (const [text, rules] of seen.texts) {
    const other = random.boolean() ? ` ${text}` : `${text} `;
    if (random.boolean(0.7) && checkRules(rules, other) === undefined) renamed.set(text, other);
  }
  return {number: (number) => number, text: (text) => renamed.get(text) ?? text};
}

/** Two or three values, or letters, are left, so that ties and repeats are frequent. */
function collapsed({random}: Source, numbers: readonly number[], texts: readonly string[]): Scalars {
  const toFew = <T>(all: readonly T[]): Map<T, T> => {
    const few = random.shuffle(all).slice(0, random.int(2, 3));
    return new Map(all.map((one) => [one, random.pick(few)]));
  };
  const fewNumbers = toFew(numbers);
  const letters = toFew([...new Set(texts.flatMap((text) => [...text]))]);
  const fewTexts = toFew(texts);
  const isByLetter = random.boolean();
  return {
    number: (number) => fewNumbers.get(number) ?? number,
    text: (text) =>
      isByLetter
        ? [...text].map((letter) => letters.get(letter) ?? letter).join('')
        : (fewTexts.get(text) ?? text),
  };
}
