/** A place of an input by its type and rules, what lies within it, and what occurs there. Pure. */
import {checkType} from '#lib/values/type-check';
import type {ValueType} from '#lib/values/type-text';
import type {ValueRules} from '#lib/values/value-rules';

export type Place = {readonly type: ValueType; readonly rules: ValueRules | undefined};
export type Argument = {readonly place: Place; readonly value: unknown};

export function itemOf({type, rules}: Place): Place {
  const inner = type.kind === 'array' ? type.items : type.kind === 'map' ? type.values : type;
  return {type: inner, rules: rules?.items};
}

export function elementOf({type, rules}: Place, index: number): Place {
  const inner = type.kind === 'tuple' ? type.elements[index]! : type;
  return {type: inner, rules: rules?.items ?? rules?.elements?.[index]};
}

export function fieldOf({type, rules}: Place, name: string): Place {
  const field = type.kind === 'object' ? type.fields.find((one) => one.name === name) : undefined;
  return {type: field!.type, rules: rules?.fields?.[name]};
}

/** Of a union, the member that the value is of. */
export function memberOf({type, rules}: Place, value: unknown): Place | undefined {
  const members = type.kind === 'union' ? type.members : [type];
  const own = members.find((member) => checkType(member, value) === undefined);
  return own && {type: own, rules};
}

/** What becomes of the numbers and texts of a value. */
export type Scalars = {
  readonly number: (value: number, place: Place) => number;
  readonly text: (value: string, place: Place) => string;
};

/** The same value with other numbers and texts, of values and of the keys of maps; names of fields stay. */
export function mapValue(place: Place, value: unknown, scalars: Scalars): unknown {
  const {type} = place;
  if (type.kind === 'union') {
    const own = memberOf(place, value);
    return own === undefined ? value : mapValue(own, value, scalars);
  }
  if (typeof value === 'number') return scalars.number(value, place);
  if (typeof value === 'string') return type.kind === 'literal' ? value : scalars.text(value, place);
  if (Array.isArray(value)) {
    const within = (index: number): Place =>
      type.kind === 'tuple' ? elementOf(place, index) : itemOf(place);
    return value.map((item, index) => mapValue(within(index), item, scalars));
  }
  if (typeof value !== 'object' || value === null || type.kind === 'any') return value;
  const key: Place = {type: {kind: 'string'}, rules: undefined};
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) =>
      type.kind === 'map'
        ? [scalars.text(name, key), mapValue(itemOf(place), inner, scalars)]
        : [name, mapValue(fieldOf(place, name), inner, scalars)],
    ),
  );
}

/** Numbers and texts that occur in an input, each with the rules of a place that it occurs in. */
export type Seen = {
  readonly numbers: ReadonlyMap<number, ValueRules | undefined>;
  readonly texts: ReadonlyMap<string, ValueRules | undefined>;
};

export function seenIn(args: readonly Argument[]): Seen {
  const numbers = new Map<number, ValueRules | undefined>();
  const texts = new Map<string, ValueRules | undefined>();
  const scalars: Scalars = {
    number: (one, {rules}) => {
      numbers.set(one, rules);
      return one;
    },
    text: (one, {rules}) => {
      texts.set(one, rules);
      return one;
    },
  };
  for (const {place, value} of args) mapValue(place, value, scalars);
  return {numbers, texts};
}
