/** Breaks what a worker says: its bytes, its lines and their order, its fields, and the values within its values. */
import type {Random} from '#lib/exercise-sdk/random';

type Json = null | boolean | number | string | Json[] | {[key: string]: Json};

const tags = [
  'undefined',
  'number',
  'bigint',
  'date',
  'map',
  'set',
  'object',
  'opaque',
  'what',
  '',
  '__proto__',
];
const oddNumbers = [0, -0, -1, 0.5, 1e308, -1e308, 2 ** 53, 2 ** 31, 4294967296, 1e21, Number.MIN_VALUE];
const oddTexts = [
  '',
  '$',
  '__proto__',
  'constructor',
  '\0',
  '\ud800',
  '😀',
  'client 1',
  'note',
  'ok',
  'NaN',
  '-',
  '9'.repeat(30_000),
];
const keys = [
  '$',
  'value',
  'runs',
  'events',
  'keep',
  'history',
  'call',
  'toString',
  '__proto__',
  'length',
  'index',
  'status',
];

function hostile(random: Random, depth: number): Json {
  const more = (): Json => (depth > 4 ? null : hostile(random, depth + 1));
  switch (random.int(0, 9)) {
    case 0:
      return random.pick(oddNumbers);
    case 1:
      return random.pick(oddTexts);
    case 2:
      return random.boolean();
    case 3:
      return null;
    case 4:
      return random.array(random.int(0, 4), more);
    case 5:
      return {$: random.pick<Json>([...tags, 5, null, ['map']]), value: more()};
    case 6:
      return {
        $: random.pick(['map', 'object']),
        value: random.array(random.int(0, 3), () => [more(), more()]),
      };
    case 7:
      return {$: random.pick(tags)};
    case 8: {
      let nested: Json = [];
      const isTagged = random.boolean();
      for (let level = random.pick([3, 150, 207, 209, 2_000]); level > 0; level--) {
        nested = isTagged ? {$: 'set', value: [nested]} : [nested];
      }
      return nested;
    }
    default:
      return Object.fromEntries(random.array(random.int(0, 3), () => [random.pick(keys), more()]));
  }
}

/** One place within, chosen fairly among few, is changed. */
function mutateJson(json: Json, random: Random): Json {
  if (typeof json !== 'object' || json === null || random.boolean(0.15)) {
    if (typeof json === 'number' && random.boolean()) return json + random.pick([-1, 1, 0.5, 1e9, -1e9]);
    return hostile(random, 0);
  }
  if (Array.isArray(json)) {
    if (json.length === 0) return [hostile(random, 0)];
    const place = random.int(0, json.length - 1);
    switch (random.int(0, 5)) {
      case 0:
        return json.toSpliced(place, 1);
      case 1:
        return json.toSpliced(place, 0, json[random.int(0, json.length - 1)]!);
      case 2:
        return [...json, hostile(random, 0)];
      default:
        return json.with(place, mutateJson(json[place]!, random));
    }
  }
  const names = Object.keys(json);
  const name = names.length === 0 ? 'value' : random.pick(names);
  const rest = Object.entries(json).filter(([key]) => key !== name);
  switch (random.int(0, 6)) {
    case 0:
      return Object.fromEntries(rest);
    case 1:
      return Object.fromEntries([...Object.entries(json), [random.pick(keys), hostile(random, 0)]]);
    case 2:
      return Object.fromEntries([...rest, [random.pick(keys), json[name] ?? null]]);
    default:
      return Object.fromEntries(
        Object.entries(json).map(([key, item]) => [key, key === name ? mutateJson(item, random) : item]),
      );
  }
}

function mutateText(text: string, random: Random): string {
  const at = random.int(0, text.length);
  switch (random.int(0, 6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(at + random.int(1, 4));
    case 2:
      return (
        text.slice(0, at) +
        random.pick(['"', '[', ']', '{', '}', ',', ':', '\\', '0', 'e', '1e999', '\0', '\u2028']) +
        text.slice(at)
      );
    case 3:
      return text.slice(0, at) + text.slice(random.int(0, text.length));
    case 4:
      return text.replace(
        /-?\d+/,
        random.pick(['NaN', 'Infinity', '-1', '1e999', '00', '1.5', '99999999999999999999']),
      );
    case 5:
      return text.replaceAll('"$":"undefined"', `"$":"${random.pick(tags)}"`);
    default:
      return text + text;
  }
}

/** The text of a value within a reply, mutated as text or as structure. */
function mutateValue(text: string, random: Random): string {
  if (random.boolean(0.4)) return mutateText(text, random);
  try {
    return JSON.stringify(mutateJson(JSON.parse(text) as Json, random));
  } catch {
    return mutateText(text, random);
  }
}

function mutateLine(line: string, random: Random): string {
  if (random.boolean(0.15)) return mutateText(line, random);
  const reply = JSON.parse(line) as {[key: string]: Json};
  const inner = ['valueJson', 'partialJson'].find((key) => typeof reply[key] === 'string');
  if (inner !== undefined && random.boolean(0.75)) {
    return JSON.stringify({...reply, [inner]: mutateValue(reply[inner] as string, random)});
  }
  return JSON.stringify(mutateJson(reply, random));
}

/** The bytes of a whole conversation, with one to three things broken in it. */
export function mutateReplies(lines: readonly string[], random: Random): Buffer[] {
  let said = [...lines];
  for (let left = random.int(1, 3); left > 0 && said.length > 0; left--) {
    const at = random.int(0, said.length - 1);
    switch (random.int(0, 11)) {
      case 0:
        said = said.toSpliced(at, 1);
        break;
      case 1:
        said = said.toSpliced(at, 0, said[random.int(0, said.length - 1)]!);
        break;
      case 2:
        said = random.shuffle(said);
        break;
      case 3:
        said = [...said, ...lines];
        break;
      case 4:
        said = said.with(
          at,
          random.pick([
            '',
            '{',
            'null',
            '[]',
            '{"type":"ready"}',
            '{"type":"done","spent":true}',
            '0'.repeat(100_000),
          ]),
        );
        break;
      default:
        try {
          said = said.with(at, mutateLine(said[at]!, random));
        } catch {
          said = said.with(at, mutateText(said[at]!, random));
        }
    }
  }
  const bytes = Buffer.from(said.map((line) => `${line}\n`).join(''));
  const last = random.boolean(0.1) ? random.int(0, bytes.length) : bytes.length;
  if (random.boolean(0.1) && bytes.length > 0) bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
  const first = random.boolean(0.3) ? random.int(0, last) : last;
  return [bytes.subarray(0, first), bytes.subarray(first, last)];
}
