/**
 * What a package's rules allow at their ends must occur in some hidden case: the least and the greatest number, the shortest
 * and the longest text, list or map, a character beyond ASCII, and the names that every object has. Pure.
 */
import {inheritedNames} from '#lib/exercise-sdk/names';
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {Reason} from '#lib/exercises/reason';
import {kindOf, type Signature} from '#lib/kinds/registry';
import {patternLengths} from '#lib/values/pattern-lengths';
import {wholePattern} from '#lib/values/rules';
import type {Parameter as PlainParameter} from '#lib/values/signature';
import type {ValueRules} from '#lib/values/value-rules';

/** With `inject` where a kind hands something over that the input only describes. */
type Parameter = PlainParameter & {readonly inject?: unknown};

/** Texts up to here are names, which a program may keep things under; longer ones are contents. */
const nameCharactersMax = 40;
/** From here on a length is reached by nine tenths of it: what a list costs is bounded by processor time as well. */
const largeLengthMin = 1000;
const largeShareMin = 0.9;

type End = {readonly says: string; readonly isReachedBy: (value: unknown) => boolean};
type Part = {readonly path: string; readonly rules: ValueRules; readonly value: unknown};

export function checkRuleEnds({signature, cases}: PreparedExercise): Reason[] {
  const hidden = cases.filter(({sample}) => !sample).map(({inputJson}) => decodeTagged(inputJson));
  const open = new Map<string, End[]>();
  for (const {name, rules: given = {}} of parametersOf(signature)) {
    for (const {path, rules} of declared(given, name)) open.set(path, endsOf(rules));
  }
  for (const input of hidden) {
    for (const {path, value} of partsOf(signature, input)) {
      const left = open.get(path)?.filter(({isReachedBy}) => !isReachedBy(value));
      if (left !== undefined) open.set(path, left);
    }
  }
  return [...open].flatMap(([key, ends]) =>
    ends.map(
      ({says}): Reason => ({
        file: 'cases.ts',
        key,
        sentence: `no hidden case has ${says}, which the rules allow.`,
      }),
    ),
  );
}

function endsOf({min, max, length, pattern}: ValueRules): End[] {
  const number = (end: number | undefined, word: string): End[] =>
    end === undefined ? [] : [{says: `the ${word} number, ${end}`, isReachedBy: (value) => value === end}];
  return [
    ...number(min, 'least'),
    ...number(max, 'greatest'),
    ...lengthEnds(length, pattern),
    ...textEnds(length, pattern),
  ];
}

function lengthEnds(length: ValueRules['length'], pattern: string | undefined): End[] {
  const [shortest, longest] = length ?? (pattern === undefined ? [] : patternLengths(pattern));
  const ends: End[] = [];
  if (shortest !== undefined) {
    ends.push({
      says: `the shortest length, ${shortest}`,
      isReachedBy: (value) => lengthOf(value) === shortest,
    });
  }
  if (longest !== undefined && longest !== shortest && Number.isFinite(longest)) {
    const enough = longest < largeLengthMin ? longest : Math.ceil(longest * largeShareMin);
    ends.push({
      says: `the longest length, ${longest}`,
      isReachedBy: (value) => (lengthOf(value) ?? -1) >= enough,
    });
  }
  return ends;
}

function textEnds(length: ValueRules['length'], pattern: string | undefined): End[] {
  const [shortest, longest] = length ?? (pattern === undefined ? [] : patternLengths(pattern));
  if (longest === undefined || longest > nameCharactersMax) return [];
  const isAllowed = (text: string): boolean =>
    text.length >= (shortest ?? 0) &&
    text.length <= longest &&
    (pattern === undefined || wholePattern(pattern).test(text));
  const names = inheritedNames.filter(isAllowed).map((name): End => {
    return {says: `the name ${name}`, isReachedBy: (value) => typeof value !== 'string' || value === name};
  });
  const beyondAscii: End = {
    says: 'a character beyond ASCII',
    isReachedBy: (value) => typeof value !== 'string' || [...value].some((character) => character > '\u007f'),
  };
  return pattern === undefined ? [...names, beyondAscii] : names;
}

function lengthOf(value: unknown): number | undefined {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
}

/** Every place of the rules, with its path. */
function declared(rules: ValueRules, path: string): {path: string; rules: ValueRules}[] {
  return [
    {path, rules},
    ...(rules.items ? declared(rules.items, `${path}[]`) : []),
    ...(rules.elements ?? []).flatMap((inner, index) => declared(inner, `${path}[${index}]`)),
    ...Object.entries(rules.fields ?? {}).flatMap(([name, inner]) => declared(inner, `${path}.${name}`)),
  ];
}

/** Every part of a value that a place of the rules speaks of. */
function partsWithin(rules: ValueRules, value: unknown, path: string): Part[] {
  const own: Part = {path, rules, value};
  if (typeof value !== 'object' || value === null) return [own];
  const {items, elements, fields} = rules;
  const listed = Array.isArray(value) ? value : Object.values(value);
  return [
    own,
    ...(items ? listed.flatMap((item) => partsWithin(items, item, `${path}[]`)) : []),
    ...(elements ?? []).flatMap((inner, index) => partsWithin(inner, listed[index], `${path}[${index}]`)),
    ...Object.entries(fields ?? {}).flatMap(([name, inner]) =>
      Object.hasOwn(value, name)
        ? partsWithin(inner, (value as Record<string, unknown>)[name], `${path}.${name}`)
        : [],
    ),
  ];
}

/** What is handed over as a description is another thing for the program: names and times in it are not what it sees. */
const isSeen = (parameter: Parameter): boolean => parameter.inject === undefined;

function methodsOf(signature: Signature): readonly {name: string; parameters: readonly Parameter[]}[] {
  return 'methods' in signature ? signature.methods : [];
}

/** Parameters of one name are one: methods that take the same key declare the same rule several times. */
function parametersOf(signature: Signature): Parameter[] {
  const own: readonly Parameter[] = 'parameters' in signature ? signature.parameters : [];
  const ofMethods = methodsOf(signature).flatMap(({parameters}) => parameters);
  return [...own, ...ofMethods].filter(isSeen);
}

function partsOf(signature: Signature, input: unknown): Part[] {
  return kindOf(signature)
    .given(signature, input)
    .flatMap(({parameter, value}) => partsWithin(parameter.rules ?? {}, value, parameter.name));
}
