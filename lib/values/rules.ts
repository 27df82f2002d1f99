/** Applies the declarative input rules of a signature to values, and refuses rules that can never apply. */
import {type Problem, problem, within} from '#lib/values/problem';
import type {ValueType} from '#lib/values/type-text';
import type {ValueRules} from '#lib/values/value-rules';
import {writeBriefly} from '#lib/values/write-value';

/** The first rule that `value` breaks. The value is already of its type; a rule that does not concern it is passed. */
export function checkRules(rules: ValueRules | undefined, value: unknown): Problem | undefined {
  if (!rules) return undefined;
  if (typeof value === 'number') return checkNumber(rules, value);
  if (typeof value === 'string') return checkText(rules, value);
  if (Array.isArray(value)) return checkArray(rules, value);
  if (typeof value === 'object' && value !== null)
    return checkObject(rules, value as Record<string, unknown>);
  return undefined;
}

function checkNumber({min, max}: ValueRules, value: number): Problem | undefined {
  if (min !== undefined && !(value >= min)) return problem(`must be at least ${number(min)}, got ${value}`);
  if (max !== undefined && !(value <= max)) return problem(`must be at most ${number(max)}, got ${value}`);
  return undefined;
}

function checkText({length, pattern}: ValueRules, value: string): Problem | undefined {
  const tooLong = checkLength(length, value.length, 'character');
  if (tooLong) return tooLong;
  if (pattern !== undefined && !patternOf(pattern).test(value)) {
    return problem(`must match ${pattern}, got ${writeBriefly(value)}`);
  }
  return undefined;
}

function checkArray({length, items, elements}: ValueRules, value: readonly unknown[]): Problem | undefined {
  const badLength = checkLength(length, value.length, 'item');
  if (badLength || (!items && !elements)) return badLength;
  for (let index = 0; index < value.length; index++) {
    const found = checkRules(items, value[index]) ?? checkRules(elements?.[index], value[index]);
    if (found) return within(index, found);
  }
  return undefined;
}

function checkObject(
  {length, items, fields}: ValueRules,
  value: Record<string, unknown>,
): Problem | undefined {
  const entries = Object.entries(value);
  const badLength = checkLength(length, entries.length, 'key');
  if (badLength) return badLength;
  for (const [key, item] of entries) {
    const rules = fields && Object.hasOwn(fields, key) ? fields[key] : items;
    const found = checkRules(rules, item);
    if (found) return within(key, found);
  }
  return undefined;
}

function checkLength(
  length: ValueRules['length'],
  actual: number,
  unit: 'character' | 'item' | 'key',
): Problem | undefined {
  if (!length) return undefined;
  const [min, max] = length;
  const say = (bound: string, count: number): Problem =>
    problem(`must have ${bound} ${number(count)} ${unit}${count === 1 ? '' : 's'}, got ${number(actual)}`);
  if (min === max && actual !== min) return say('exactly', min);
  if (actual < min) return say('at least', min);
  if (actual > max) return say('at most', max);
  return undefined;
}

/** The last ones: varied inputs are held to one pattern thousands of times, and reading it takes longer than the test. */
const patterns = new Map<string, RegExp>();
const patternsKeptMax = 50;

function patternOf(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  const read = wholePattern(pattern);
  if (patterns.size >= patternsKeptMax) patterns.clear();
  patterns.set(pattern, read);
  return read;
}

export function wholePattern(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}

/** Made once: varied inputs are refused by the hundred, and making it takes longer than all else of a refusal. */
const numbers = new Intl.NumberFormat('en-US', {maximumFractionDigits: 20});

function number(value: number): string {
  return numbers.format(value);
}

type RuleName = keyof ValueRules;

const rulesOfKind: Readonly<Record<Exclude<ValueType['kind'], 'union'>, readonly RuleName[]>> = {
  int: ['min', 'max'],
  float: ['min', 'max'],
  string: ['length', 'pattern'],
  boolean: [],
  void: [],
  null: [],
  literal: [],
  any: ['min', 'max', 'length', 'pattern'],
  array: ['length', 'items'],
  tuple: ['elements'],
  object: ['fields'],
  map: ['length', 'items'],
};

/** Refuses rules that could never apply to a value of `type`: they are mistakes of the author. */
export function checkRulesFit(type: ValueType, rules: ValueRules): Problem | undefined {
  const members = type.kind === 'union' ? type.members : [type];
  const allowed = members.flatMap((member) => (member.kind === 'union' ? [] : rulesOfKind[member.kind]));
  for (const name of Object.keys(rules) as RuleName[]) {
    if (!allowed.includes(name)) {
      return within(
        name,
        problem(`does not apply to this type, which takes ${allowed.join(', ') || 'none'}`),
      );
    }
  }
  for (const member of members) {
    const found = checkInnerRulesFit(member, rules);
    if (found) return found;
  }
  return checkBounds(rules);
}

function checkInnerRulesFit(type: ValueType, {items, elements, fields}: ValueRules): Problem | undefined {
  const inner = (step: string, innerType: ValueType, innerRules: ValueRules): Problem | undefined => {
    const found = checkRulesFit(innerType, innerRules);
    return found && {path: step + found.path, message: found.message};
  };
  if (items && type.kind === 'array') return inner('.items', type.items, items);
  if (items && type.kind === 'map') return inner('.items', type.values, items);
  if (elements && type.kind === 'tuple') {
    if (elements.length > type.elements.length) {
      return within('elements', problem(`has ${elements.length} rules for ${type.elements.length} elements`));
    }
    for (const [index, element] of elements.entries()) {
      const found = inner(`.elements[${index}]`, type.elements[index]!, element);
      if (found) return found;
    }
  }
  if (fields && type.kind === 'object') {
    for (const [name, rules] of Object.entries(fields)) {
      const field = type.fields.find((candidate) => candidate.name === name);
      if (!field) return within('fields', problem(`names ${name}, which the type does not have`));
      const found = inner(`.fields.${name}`, field.type, rules);
      if (found) return found;
    }
  }
  return undefined;
}

function checkBounds({min, max, length, pattern}: ValueRules): Problem | undefined {
  if (min !== undefined && max !== undefined && min > max) return problem(`has min ${min} above max ${max}`);
  if (length && length[0] > length[1]) return within('length', problem('has its bounds the wrong way round'));
  if (pattern !== undefined) {
    try {
      wholePattern(pattern);
    } catch (error) {
      return within('pattern', problem(`is no regular expression: ${(error as Error).message}`));
    }
  }
  return undefined;
}
