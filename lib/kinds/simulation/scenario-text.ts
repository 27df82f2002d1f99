/** Reads a scenario from its text, the inverse of what input.ts writes. What it reads, the check then holds to the signature. */
import type {Call} from '#lib/exercise-sdk/simulation';
import type {LiteralReader} from '#lib/values/literal';

type Lines = {
  operations: unknown[];
  faults: unknown[];
  after: unknown[];
  refusals: unknown[];
  [name: string]: unknown;
};

/** Throws a LiteralError for what cannot be read. */
export function readScenario(reader: LiteralReader): unknown {
  const scenario: Lines = {
    seed: 1,
    nodes: 3,
    latency: [1, 9],
    operations: [],
    faults: [],
    settle: 100,
    after: [],
    refusals: [],
  };
  for (reader.skipBlank(); !reader.atEnd(); reader.endLine([])) readLine(reader, scenario);
  if (scenario.refusals.length > 0) return scenario;
  const {refusals: _none, ...rest} = scenario;
  return rest;
}

function readLine(reader: LiteralReader, scenario: Lines): void {
  const start = reader.position;
  const word = readWord(reader);
  switch (word) {
    case 'seed':
    case 'nodes':
    case 'settle':
      scenario[word] = reader.value();
      return;
    case 'latency':
      scenario.latency = [reader.value(), readAfter(reader, 'to')];
      return;
    case 'clocks':
      scenario.clocks = readMany(reader, () => reader.value());
      return;
    case 'refuse': {
      const service = readWord(reader);
      expect(reader, '.');
      const [call, ...subjects] = readCall(reader);
      scenario.refusals.push([service, call, ...subjects]);
      return;
    }
    case 'after': {
      const wait = /\d/.test(reader.text.charAt(reader.position)) ? {wait: reader.value()} : {};
      const node = readWord(reader);
      expect(reader, ':');
      reader.skipSpaces();
      scenario.after.push({...wait, node, call: readCall(reader)});
      return;
    }
    case 'at':
      readTimed(reader, scenario);
      return;
    default:
      reader.fail('a line begins with at, after, seed, nodes, latency, clocks, refuse or settle', start);
  }
}

function readTimed(reader: LiteralReader, scenario: Lines): void {
  const at = reader.value();
  reader.skipSpaces();
  const id = reader.take('#') ? reader.value() : scenario.operations.length + 1;
  const word = readWord(reader);
  const end = (): {at: unknown; until: unknown} => ({
    at,
    until: readAfter(reader, 'until'),
  });
  switch (word) {
    case 'crash':
      scenario.faults.push({kind: word, node: readWord(reader), ...end()});
      return;
    case 'cut':
      scenario.faults.push({kind: word, nodes: readMany(reader, () => readName(reader, 'until')), ...end()});
      return;
    case 'slow':
      scenario.faults.push({kind: word, ms: reader.value(), ...readLink(reader), ...end()});
      return;
    case 'lose':
    case 'duplicate': {
      const percent = reader.value();
      expect(reader, '%');
      scenario.faults.push({kind: word, percent, ...readLink(reader), ...end()});
      return;
    }
    default: {
      expect(reader, '->');
      reader.skipSpaces();
      const node = readWord(reader);
      expect(reader, ':');
      reader.skipSpaces();
      scenario.operations.push({id, at, client: word, node, call: readCall(reader)});
    }
  }
}

function readLink(reader: LiteralReader): {from?: string; to?: string} {
  const link: {from?: string; to?: string} = {};
  for (const end of ['from', 'to'] as const) {
    reader.skipSpaces();
    if (reader.take(`${end} `)) link[end] = readWord(reader);
  }
  return link;
}

function readCall(reader: LiteralReader): Call {
  const method = readWord(reader);
  if (!reader.text.startsWith('(', reader.position))
    reader.fail(`expected "(" after ${method} but found ${reader.found()}`);
  const args: unknown[] = [];
  reader.list('(', ')', () => args.push(reader.value()));
  return [method, ...args];
}

function readWord(reader: LiteralReader): string {
  reader.skipSpaces();
  const word = reader.word();
  if (word === undefined) reader.fail(`expected a word but found ${reader.found()}`);
  reader.skipSpaces();
  return word;
}

function readAfter(reader: LiteralReader, token: string): unknown {
  expect(reader, token);
  reader.skipSpaces();
  return reader.value();
}

/** A name, or nothing at the word that ends the list. */
function readName(reader: LiteralReader, last: string): string | undefined {
  const start = reader.position;
  const word = reader.word();
  if (word !== last) return word;
  reader.position = start;
  return undefined;
}

/** What stands on the rest of the line, parted by spaces, up to what `read` does not take. */
function readMany<T>(reader: LiteralReader, read: () => T | undefined): T[] {
  const items: T[] = [];
  for (;;) {
    reader.skipSpaces();
    const next = reader.text[reader.position];
    if (next === undefined || next === '\n') return items;
    const item = read();
    if (item === undefined) return items;
    items.push(item);
  }
}

function expect(reader: LiteralReader, token: string): void {
  reader.skipSpaces();
  if (!reader.take(token)) reader.fail(`expected \`${token}\` but found ${reader.found()}`);
}
