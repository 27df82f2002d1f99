/**
 * Other values near one that is allowed, by its type and rules: one part of it drawn anew, an item more, less, twice or
 * elsewhere. What comes out may break a rule. Pure.
 */
import {drawNumber, drawText, drawValue, oneOf, type Source} from '#lib/values/draw-value';
import {elementOf, fieldOf, itemOf, memberOf, type Place} from '#lib/values/place';
import {drawTwins} from '#lib/values/twins';

type Members = Readonly<Record<string, unknown>>;

/** How often it is a part of a list or an object that changes, and not the whole. */
const deeperChance = 0.65;

export function varyValue(source: Source, place: Place, value: unknown): unknown {
  const {random} = source;
  const {type} = place;
  const goesDeeper = random.boolean(deeperChance);
  switch (type.kind) {
    case 'int':
    case 'float':
      return drawNumber(source, place, value as number);
    case 'string':
      return drawText(source, place, value as string);
    case 'array':
      return varyList(source, place, value as readonly unknown[], goesDeeper);
    case 'tuple':
      return varyTuple(source, place, value as readonly unknown[], goesDeeper);
    case 'map':
      return varyMap(source, place, value as Members, goesDeeper);
    case 'object':
      return varyFields(source, place, value as Members, goesDeeper);
    case 'union': {
      const own = memberOf(place, value);
      return own !== undefined && goesDeeper ? varyValue(source, own, value) : drawValue(source, place);
    }
    default:
      return drawValue(source, place);
  }
}

function varyList(source: Source, place: Place, items: readonly unknown[], goesDeeper: boolean): unknown[] {
  const {random} = source;
  if (items.length === 0) return [drawValue(source, itemOf(place))];
  const at = random.int(0, items.length - 1);
  return goesDeeper
    ? items.with(at, varyValue(source, itemOf(place), items[at]))
    : rearranged(source, place, items);
}

/** A list that is not empty with an item more, less, twice or elsewhere. */
export function rearranged(source: Source, place: Place, items: readonly unknown[]): unknown[] {
  const {random, isDescribed} = source;
  const at = random.int(0, items.length - 1);
  const to = random.int(0, items.length);
  switch (random.int(0, isDescribed ? 9 : 10)) {
    case 0:
      return items.toSpliced(at, 1);
    case 10: {
      const inner = itemOf(place);
      const elements = inner.type.kind === 'tuple' ? inner.type.elements : [];
      const places = elements.map((_, index) => elementOf(inner, index));
      const twins = elements.length === 0 ? undefined : drawTwins(random, places, items[at] as unknown[]);
      return items.toSpliced(to, 0, ...(twins ?? [items[at]]));
    }
    case 1:
    case 2:
      return items.toSpliced(to, 0, items[at]);
    case 3:
      return items.with(at, items[Math.min(to, items.length - 1)]);
    case 4:
      return items.toSpliced(at, 1).toSpliced(Math.max(0, to - 1), 0, items[at]);
    case 5:
      return items.toReversed();
    case 6:
      return items.slice(0, at);
    case 7:
      return [...items, ...items];
    default:
      return items.toSpliced(to, 0, drawValue(source, itemOf(place)));
  }
}

function varyTuple(source: Source, place: Place, items: readonly unknown[], goesDeeper: boolean): unknown[] {
  const at = source.random.int(0, items.length - 1);
  const other = source.random.int(0, items.length - 1);
  if (!goesDeeper) return items.with(at, items[other]).with(other, items[at]);
  return items.with(at, varyValue(source, elementOf(place, at), items[at]));
}

function varyMap(source: Source, place: Place, value: Members, goesDeeper: boolean): Members {
  const {random, seen} = source;
  const entries = Object.entries(value);
  const at = random.int(0, Math.max(0, entries.length - 1));
  if (goesDeeper && entries.length > 0) {
    const [key, inner] = entries[at]!;
    return Object.fromEntries(entries.with(at, [key, varyValue(source, itemOf(place), inner)]));
  }
  const name: Place = {type: {kind: 'string'}, rules: undefined};
  const key = drawText(source, name, oneOf(random, [...seen.texts.keys()], 'a'));
  if (entries.length === 0 || random.boolean(0.4)) {
    return Object.fromEntries([...entries, [key, drawValue(source, itemOf(place))]]);
  }
  return Object.fromEntries(
    random.boolean() ? entries.toSpliced(at, 1) : entries.with(at, [key, entries[at]![1]]),
  );
}

function varyFields(source: Source, place: Place, value: Members, goesDeeper: boolean): Members {
  const {random, isDescribed} = source;
  const all = place.type.kind === 'object' ? place.type.fields : [];
  const present = all.filter(({name}) => Object.hasOwn(value, name));
  const fields = goesDeeper || isDescribed ? present : all;
  if (fields.length === 0) return value;
  const {name, optional} = random.pick(fields);
  if (goesDeeper) return {...value, [name]: varyValue(source, fieldOf(place, name), value[name])};
  const {[name]: _, ...rest} = value;
  if (optional && Object.hasOwn(value, name) && random.boolean(0.4)) return rest;
  return {...value, [name]: drawValue(source, fieldOf(place, name))};
}
