import {defineCheck} from '#lib/exercise-sdk/cases';

export default defineCheck<[accounts: string[][]], unknown>((_input, actual, expected) => {
  const no = (reason: string) => ({ok: false, reason}) as const;
  if (!isListOfLists(actual)) return no('is not a list of lists of texts');
  const people = expected as string[][];
  const personOf = new Map(
    people.flatMap((person) => person.slice(1).map((address) => [address, person] as const)),
  );
  const owners = actual.map(([, address]) => (address === undefined ? undefined : personOf.get(address)));
  const twice = owners.find((person, index) => person !== undefined && owners.indexOf(person) < index);
  if (twice) return no(`lists the person with ${JSON.stringify(twice[1])} in more than one entry`);
  const found = new Set<string[]>();
  for (const [name, ...addresses] of actual) {
    if (addresses.length === 0) return no(`holds ${JSON.stringify([name])}, which has no address`);
    const person = personOf.get(addresses[0]!);
    if (!person) return no(`holds ${JSON.stringify(addresses[0])}, which is in no account`);
    if (name !== person[0])
      return no(`has the name ${JSON.stringify(name)} in front of ${JSON.stringify(addresses[0])}`);
    const difference = describe(addresses, person.slice(1));
    if (difference) return no(`${difference} of the person with ${JSON.stringify(person[1])}`);
    found.add(person);
  }
  const missing = people.find((person) => !found.has(person));
  return missing ? no(`leaves out the person with ${JSON.stringify(missing[1])}`) : {ok: true};
});

/** What is wrong with the addresses of one person, if anything. */
function describe(actual: readonly string[], expected: readonly string[]): string | undefined {
  if (new Set(actual).size < actual.length) return 'repeats an address';
  const lost = expected.find((address) => !actual.includes(address));
  if (lost !== undefined) return `lacks ${JSON.stringify(lost)} among the addresses`;
  if (actual.length > expected.length) return 'holds addresses of others among those';
  return actual.every((address, index) => address === expected[index])
    ? undefined
    : 'does not sort the addresses';
}

function isListOfLists(value: unknown): value is string[][] {
  return (
    Array.isArray(value) &&
    value.every((person) => Array.isArray(person) && person.every((text) => typeof text === 'string'))
  );
}
