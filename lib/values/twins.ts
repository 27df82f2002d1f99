/** Two lists of values that are the same when neighbours among them are joined to one text, with or without a separator. Pure. */
import type {Random} from '#lib/exercise-sdk/random';
import type {Place} from '#lib/values/place';
import {checkRules} from '#lib/values/rules';
import {checkType} from '#lib/values/type-check';

const separators = ['', '', '', ':', '-', ',', '_', '|', '/', '.', ' '];

type Values = readonly unknown[];

/** Nothing where no two neighbours are texts or whole numbers, or where rules refuse what comes out. */
export function drawTwins(
  random: Random,
  places: readonly Place[],
  values: Values,
): [Values, Values] | undefined {
  const isScalar = (at: number): boolean =>
    (places[at]?.type.kind === 'string' && typeof values[at] === 'string') ||
    (places[at]?.type.kind === 'int' && Number.isSafeInteger(values[at]) && (values[at] as number) >= 0);
  const pairs = places.flatMap((_, at) => (isScalar(at) && isScalar(at + 1) ? [at] : []));
  if (pairs.length === 0) return undefined;
  const at = random.pick(pairs);
  const isText = places[at]!.type.kind === 'string' && places[at + 1]!.type.kind === 'string';
  const separator = isText ? random.pick(separators) : '';
  const between = isText ? random.pick(['a', 'b', '1']) : String(random.int(1, 2));
  const one = values.with(at + 1, typed(places[at + 1]!, `${between}${separator}${String(values[at + 1])}`));
  const other = values.with(at, typed(places[at]!, `${String(values[at])}${separator}${between}`));
  const isAllowed = (list: Values): boolean =>
    [at, at + 1].every(
      (index) =>
        (checkType(places[index]!.type, list[index]) ?? checkRules(places[index]!.rules, list[index])) ===
        undefined,
    );
  return isAllowed(one) && isAllowed(other) ? [one, other] : undefined;
}

function typed({type}: Place, text: string): unknown {
  return type.kind === 'int' ? Number(text) : text;
}
