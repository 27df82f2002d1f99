/** A scenario as a value and as text: the constructor, then one line per client. Pure; safe in the browser. */
import {count, numberText} from '#lib/base/count';
import type {AsyncInput} from '#lib/exercise-sdk/async';
import {formatAsyncOutput} from '#lib/kinds/async/output';
import type {AsyncSignature} from '#lib/kinds/async/signature';
import type {KindInput, Parsed} from '#lib/kinds/kind';
import {type LiteralReader, readLiterals} from '#lib/values/literal';
import {suggestion} from '#lib/values/nearest';
import {type ParametersCheck, parametersCheck} from '#lib/values/parameters';
import type {Parameter} from '#lib/values/signature';
import {writeValue} from '#lib/values/write-value';

type Step = readonly [name: string, ...args: unknown[]];

const sleepMsMax = 1_000_000;
/** Choices out of turn that an input may prescribe. */
const orderMax = 100;

/** What a client may do besides calling. */
const besides: readonly {readonly name: string; readonly parameters: readonly Parameter[]}[] = [
  {name: 'sleep', parameters: [{name: 'ms', type: 'int', rules: {min: 0, max: sleepMsMax}}]},
  {name: 'collect', parameters: [{name: 'id', type: 'string'}]},
];

export const asyncInput: KindInput<AsyncSignature, AsyncInput> = {
  check,
  format,
  parse: (signature, text) => readLiterals(text, (reader) => parse(signature, reader)),
  formatOutput: formatAsyncOutput,
};

function format({form, name}: AsyncSignature, {construct, clients, order}: AsyncInput): string {
  const call = ([method, ...args]: Step): string => `${method}(${args.map(writeValue).join(', ')})`;
  return [
    ...(form === 'class' ? [call([name, ...construct])] : []),
    ...clients.map((steps, index) => `client ${index + 1}: ${steps.map(call).join('; ')}`.trimEnd()),
    ...(order === undefined ? [] : [`order: ${writeValue(order)}`]),
  ].join('\n');
}

/** The check of each thing that can be called; the constructor under the empty name. */
function callChecks({name, parameters, methods}: AsyncSignature): ReadonlyMap<string, ParametersCheck> {
  return new Map([
    ['', parametersCheck(name, parameters)],
    ...[...methods, ...besides].map(
      (method) => [method.name, parametersCheck(method.name, method.parameters)] as const,
    ),
  ]);
}

function check(signature: AsyncSignature, value: unknown): Parsed<AsyncInput> {
  const refuse = (message: string): Parsed<AsyncInput> => ({ok: false, message: `${message}.`});
  if (!isAsyncInput(value)) {
    return refuse('The input is {construct: [arguments], clients: [[[method, ...arguments], …], …]}');
  }
  const tooMany = tooMuch(signature, value);
  if (tooMany !== undefined) return refuse(tooMany);
  const checks = callChecks(signature);
  const construct = checks.get('')!(value.construct);
  if (construct !== undefined) return refuse(`${signature.name}: ${construct}`);
  for (const [client, steps] of value.clients.entries()) {
    for (const [method, ...args] of steps) {
      const found = unknownMethod(signature, method) ?? checks.get(method)!(args);
      if (found !== undefined) return refuse(`Client ${client + 1}, ${method}: ${found}`);
    }
  }
  return {ok: true, value};
}

function isAsyncInput(value: unknown): value is AsyncInput {
  if (typeof value !== 'object' || value === null) return false;
  const {construct, clients, order, ...rest} = value as Record<string, unknown>;
  if (!Array.isArray(construct) || !Array.isArray(clients) || Object.keys(rest).length > 0) return false;
  if (order !== undefined && !isOrder(order)) return false;
  return clients.every(
    (steps) =>
      Array.isArray(steps) && steps.every((step) => Array.isArray(step) && typeof step[0] === 'string'),
  );
}

function isOrder(order: unknown): boolean {
  if (!Array.isArray(order) || order.length > orderMax) return false;
  const isCount = (item: unknown): boolean => Number.isSafeInteger(item) && (item as number) >= 0;
  return order.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isCount));
}

function tooMuch(
  {clientsMax, callsMax}: AsyncSignature,
  {clients}: Pick<AsyncInput, 'clients'>,
): string | undefined {
  if (clients.length > clientsMax)
    return `At most ${count(clientsMax, 'client is', 'clients are')} allowed, got ${clients.length}`;
  const steps = clients.reduce((sum, client) => sum + client.length, 0);
  return steps > callsMax
    ? `At most ${count(callsMax, 'call is', 'calls are')} allowed, got ${numberText(steps)}`
    : undefined;
}

function unknownMethod({name, form, methods}: AsyncSignature, method: string): string | undefined {
  const names = [...methods, ...besides].map((candidate) => candidate.name);
  if (names.includes(method)) return undefined;
  const hint = suggestion(method, names) || `; there is ${names.join(', ')}`;
  return form === 'class' ? `${name} has no method \`${method}\`${hint}` : `\`${method}\` is unknown${hint}`;
}

/** Throws a LiteralError for what cannot be read or does not fit. */
function parse(signature: AsyncSignature, reader: LiteralReader): AsyncInput {
  reader.skipBlank();
  const construct = signature.form === 'class' ? readConstructor(reader, signature) : [];
  const clients: Step[][] = [];
  let order: AsyncInput['order'];
  reader.skipBlank();
  while (!reader.atEnd()) {
    const start = reader.position;
    const word = reader.word();
    reader.skipSpaces();
    if (word === 'order' && reader.take(':')) {
      reader.skipSpaces();
      const value = reader.value();
      if (!isOrder(value)) reader.fail('an order is a list of pairs of whole numbers', start);
      order = value as AsyncInput['order'];
      reader.endLine([';']);
      continue;
    }
    if (word !== 'client') reader.fail('begin the line with `client 1:`', start);
    reader.value();
    reader.skipSpaces();
    if (!reader.take(':')) reader.fail(`expected ":" but found ${reader.found()}`);
    clients.push(readSteps(reader));
  }
  const input = {construct, clients, ...(order === undefined ? {} : {order})};
  const checked = check(signature, input);
  return checked.ok ? checked.value : reader.fail(checked.message.replace(/\.$/, ''));
}

/** Calls up to the end of the line, parted by semicolons. */
function readSteps(reader: LiteralReader): Step[] {
  const steps: Step[] = [];
  const isEnd = (): boolean => reader.atEnd() || reader.text[reader.position] === '\n';
  for (reader.skipSpaces(); !isEnd(); reader.skipSpaces()) {
    const name = reader.word() ?? reader.fail(`expected a call but found ${reader.found()}`);
    steps.push([name, ...readArguments(reader, name)]);
    reader.skipSpaces();
    if (!isEnd() && !reader.take(';')) reader.fail(`expected ";" but found ${reader.found()}`);
  }
  reader.skipBlank();
  return steps;
}

function readConstructor(reader: LiteralReader, {name}: AsyncSignature): unknown[] {
  const start = reader.position;
  let word = reader.word();
  if (word === 'new') {
    reader.skipSpaces();
    word = reader.word();
  }
  if (word !== name) reader.fail(`begin with the constructor, \`${name}(…)\``, start);
  const args = readArguments(reader, name);
  reader.endLine([';']);
  return args;
}

function readArguments(reader: LiteralReader, name: string): unknown[] {
  reader.skipSpaces();
  if (reader.text[reader.position] !== '(') {
    reader.fail(`expected "(" after ${name} but found ${reader.found()}`);
  }
  const args: unknown[] = [];
  reader.list('(', ')', () => args.push(reader.value()));
  return args;
}
