/** Values drawn by type and rules: small ones, ones that tell careless code from careful, and ones that occur already. Pure. */
import type {Random} from '#lib/exercise-sdk/random';
import {elementOf, fieldOf, itemOf, type Place, type Seen} from '#lib/values/place';
import {checkRules} from '#lib/values/rules';
import {anyValues, tellingNumbers, tellingTexts} from '#lib/values/telling-values';
import type {ValueRules} from '#lib/values/value-rules';

/** Numbers and texts that are worth trying as well: those that a program writes itself. */
export type Words = {readonly numbers: readonly number[]; readonly texts: readonly string[]};
export const noWords: Words = {numbers: [], texts: []};

/** What values are drawn from. */
export type Source = {
  readonly random: Random;
  readonly seen: Seen;
  readonly words: Words;
  /** Values describe what is handed over: no field is added to them, and what is given is something. */
  readonly isDescribed: boolean;
};

const itemsMax = 3;
const longTextMax = 40;
/** How often a word of the program is taken, where it has any. */
const wordChance = 0.7;

const something = anyValues.filter((value) => !JSON.stringify([value]).includes('null'));

export function oneOf<T>(random: Random, items: readonly T[], instead: T): T {
  return items.length > 0 ? random.pick(items) : instead;
}

export function numbersToTry(
  {random, words}: Source,
  rules: ValueRules | undefined,
  isWhole: boolean,
): readonly number[] {
  if (words.numbers.length === 0 || !random.boolean(wordChance)) return tellingNumbers(rules, isWhole);
  const isAllowed = (one: number): boolean =>
    checkRules(rules, one) === undefined && (!isWhole || Number.isSafeInteger(one));
  return words.numbers.filter(isAllowed);
}

export function textsToTry({random, words}: Source, rules: ValueRules | undefined): readonly string[] {
  if (words.texts.length === 0 || !random.boolean(wordChance)) return tellingTexts(rules);
  return words.texts.filter((one) => checkRules(rules, one) === undefined);
}

export function drawNumber(source: Source, {type, rules}: Place, near: number): number {
  const {random, seen} = source;
  switch (random.int(0, 3)) {
    case 0: {
      const allowed = [...seen.numbers.keys()].filter((value) => checkRules(rules, value) === undefined);
      return oneOf(random, allowed, near);
    }
    case 1: {
      // Sums of what occurs are where deadlines, windows and ends of ranges lie.
      const other = oneOf(random, [...seen.numbers.keys()], 1);
      return near + random.pick([-1, 1, 2, other, other - 1]);
    }
    default:
      return oneOf(random, numbersToTry(source, rules, type.kind === 'int'), near);
  }
}

/** Never half of a surrogate pair. */
export function drawText(source: Source, place: Place, near: string): string {
  const text = textNear(source, place, near);
  return text.isWellFormed() ? text : near;
}

function textNear(source: Source, {rules}: Place, near: string): string {
  const {random, seen, words, isDescribed} = source;
  const characters = [...near];
  const at = random.int(0, characters.length);
  const allowed = [...seen.texts.keys()].filter((text) => checkRules(rules, text) === undefined);
  const other = oneOf(random, allowed, near);
  switch (random.int(0, 8)) {
    case 0:
    case 1:
      return other;
    case 2:
      return characters.toSpliced(at, 1).join('');
    case 3:
      return characters.toSpliced(at, 0, oneOf(random, [...other], 'a')).join('');
    case 4:
      return random.pick([near + other, near + near, characters.toReversed().join('')]);
    case 5: {
      // Most rules that allow a space at all allow one at an end.
      if (!isDescribed && random.boolean(0.2)) return random.pick([` ${near}`, `${near} `]);
      return random.pick([near.toUpperCase(), near.toLowerCase(), near.slice(0, at), near.slice(at)]);
    }
    case 6: {
      const word = oneOf(random, words.texts, oneOf(random, characters, ''));
      const long = near.repeat(random.int(2, 16)).slice(0, rules?.length?.[1] ?? longTextMax);
      return random.pick([near + word + other, word + near, near + word, long]);
    }
    default:
      return oneOf(random, textsToTry(source, rules), near);
  }
}

export function drawValue(source: Source, place: Place): unknown {
  const {random, seen, isDescribed} = source;
  const {type, rules} = place;
  const text = (): string => oneOf(random, [...seen.texts.keys()], 'a');
  switch (type.kind) {
    case 'int':
    case 'float':
      return drawNumber(source, place, oneOf(random, [...seen.numbers.keys()], 0));
    case 'string':
      return drawText(source, place, text());
    case 'boolean':
      return random.boolean();
    case 'null':
      return null;
    case 'void':
      return undefined;
    case 'literal':
      return type.value;
    case 'any':
      if (random.boolean(0.7)) return random.pick(isDescribed ? something : anyValues);
      return oneOf(random, [...seen.texts.keys(), ...textsToTry(source, undefined)], 'a');
    case 'array': {
      const [least, most] = rules?.length ?? [0, itemsMax];
      const length = random.int(least, Math.max(least, Math.min(most, itemsMax)));
      return random.array(length, () => drawValue(source, itemOf(place)));
    }
    case 'tuple':
      return type.elements.map((_, index) => drawValue(source, elementOf(place, index)));
    case 'map':
      return Object.fromEntries(
        random.array(random.int(0, 2), () => [text(), drawValue(source, itemOf(place))]),
      );
    case 'object':
      return Object.fromEntries(
        type.fields.flatMap(({name, optional}) =>
          optional && (isDescribed || random.boolean())
            ? []
            : [[name, drawValue(source, fieldOf(place, name))]],
        ),
      );
    case 'union':
      return drawValue(source, {type: random.pick(type.members), rules});
  }
}
