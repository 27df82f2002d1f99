/** A value with many of its parts drawn anew at once, each by chance; what its own rules refuse stays as it was. Pure. */
import {drawValue, type Source} from '#lib/values/draw-value';
import {elementOf, fieldOf, itemOf, memberOf, type Place} from '#lib/values/place';
import {checkRules} from '#lib/values/rules';
import {checkType} from '#lib/values/type-check';
import {rearranged} from '#lib/values/vary-value';

const leafChance = 0.3;
const anyChance = 0.6;
const listChance = 0.1;

export function scatterValue(source: Source, place: Place, value: unknown): unknown {
  const {random} = source;
  const {type, rules} = place;
  const instead = (drawn: unknown): unknown =>
    (checkType(type, drawn) ?? checkRules(rules, drawn)) === undefined ? drawn : value;
  if (type.kind === 'any') return random.boolean(anyChance) ? instead(drawValue(source, place)) : value;
  if (type.kind === 'union' && !random.boolean(leafChance)) {
    const own = memberOf(place, value);
    return own === undefined ? value : scatterValue(source, own, value);
  }
  if (type.kind === 'array' || type.kind === 'tuple') {
    const within = (index: number): Place =>
      type.kind === 'tuple' ? elementOf(place, index) : itemOf(place);
    const items = (value as readonly unknown[]).map((item, index) =>
      scatterValue(source, within(index), item),
    );
    if (type.kind === 'tuple' || items.length === 0 || !random.boolean(listChance)) return items;
    const other = rearranged(source, place, items);
    return checkRules(rules, other) === undefined ? other : items;
  }
  if (type.kind !== 'map' && type.kind !== 'object') {
    return random.boolean(leafChance) ? instead(drawValue(source, place)) : value;
  }
  const members = Object.entries(value as object).map(([key, inner]): [string, unknown] => [
    key,
    scatterValue(source, type.kind === 'map' ? itemOf(place) : fieldOf(place, key), inner),
  ]);
  return Object.fromEntries([...members, ...added(source, place, value as object)]);
}

/** Now and then an optional field more. */
function added(source: Source, place: Place, value: object): [string, unknown][] {
  const {random, isDescribed} = source;
  const fields = place.type.kind === 'object' ? place.type.fields : [];
  const absent = fields.filter(({name, optional}) => optional && !Object.hasOwn(value, name));
  if (isDescribed || absent.length === 0 || !random.boolean(leafChance)) return [];
  const {name} = random.pick(absent);
  return [[name, drawValue(source, fieldOf(place, name))]];
}
