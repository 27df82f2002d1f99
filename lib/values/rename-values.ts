/** Several numbers, or several texts, of an input become others wherever they occur: what belongs together still does. Pure. */
import {numbersToTry, oneOf, type Source, textsToTry} from '#lib/values/draw-value';
import type {Scalars} from '#lib/values/place';
import {numbersAlike, textFamilies} from '#lib/values/telling-values';

const textChance = 0.6;
const familyChance = 0.65;

/** More often than not to a family of those that careless code takes for one another. */
export function drawRenaming(source: Source): Scalars {
  const {random, seen} = source;
  const numbers = [...seen.numbers.keys()];
  const texts = [...seen.texts.keys()];
  const isFamily = random.boolean(familyChance);
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
