/** The input of a class exercise, as a value and as text: the constructor, then one call per line. Pure; safe in the browser. */
import {count, numberText} from '#lib/base/count';
import {outputCharactersMax} from '#lib/base/limits';
import type {ClassInput} from '#lib/exercise-sdk/cases';
import {callTable} from '#lib/kinds/class/calls';
import {readResults} from '#lib/kinds/class/results';
import type {ClassSignature} from '#lib/kinds/class/signature';
import type {KindInput, Parsed} from '#lib/kinds/kind';
import {type LiteralReader, readLiterals} from '#lib/values/literal';
import {suggestion} from '#lib/values/nearest';
import {type ParametersCheck, parametersCheck} from '#lib/values/parameters';
import {cut, writeValue} from '#lib/values/write-value';

export const classInput: KindInput<ClassSignature, ClassInput> = {
  check,
  format: ({name}, {construct, calls}) =>
    [[name, ...construct] as const, ...calls]
      .map(([method, ...args]) => `${method}(${args.map(writeValue).join(', ')})`)
      .join('\n'),
  parse: (signature, text) => readLiterals(text, (reader) => parse(signature, reader)),
  formatOutput,
  parseOutput: (signature, input, text) =>
    readLiterals(text, (reader) => readResults(reader, signature, input)),
  calls: callTable,
};

/** One line per call, as the text of the input has them; the constructor's line says nothing. */
function formatOutput(_signature: ClassSignature, output: unknown): string {
  if (!Array.isArray(output)) return cut(writeValue(output), outputCharactersMax);
  return cut(
    ['–', ...output.map((value) => (value === undefined ? '–' : writeValue(value)))].join('\n'),
    outputCharactersMax,
  );
}

/** The check of each thing that can be called; the constructor under the name of the class. */
function callChecks({name, parameters, methods}: ClassSignature): ReadonlyMap<string, ParametersCheck> {
  return new Map([
    [name, parametersCheck(name, parameters)],
    ...methods.map((method) => [method.name, parametersCheck(method.name, method.parameters)] as const),
  ]);
}

function check(signature: ClassSignature, value: unknown): Parsed<ClassInput> {
  const refuse = (message: string): Parsed<ClassInput> => ({ok: false, message: `${message}.`});
  if (!isClassInput(value)) {
    return refuse('The input is {construct: [arguments], calls: [[method, ...arguments], …]}');
  }
  if (value.calls.length > signature.callsMax) return refuse(tooManyCalls(signature, value.calls.length));
  const checks = callChecks(signature);
  const construct = checks.get(signature.name)!(value.construct);
  if (construct !== undefined) return refuse(`${signature.name}: ${construct}`);
  for (const [index, [method, ...args]] of value.calls.entries()) {
    const found = unknownMethod(signature, method) ?? checks.get(method)!(args);
    if (found !== undefined) return refuse(`Call ${index + 1}, ${method}: ${found}`);
  }
  return {ok: true, value};
}

function isClassInput(value: unknown): value is ClassInput {
  if (typeof value !== 'object' || value === null) return false;
  const {construct, calls, ...rest} = value as Record<string, unknown>;
  if (!Array.isArray(construct) || !Array.isArray(calls) || Object.keys(rest).length > 0) return false;
  return calls.every((call) => Array.isArray(call) && typeof call[0] === 'string');
}

function unknownMethod({name, methods}: ClassSignature, method: string): string | undefined {
  const names = methods.map((candidate) => candidate.name);
  if (names.includes(method)) return undefined;
  return `${name} has no method \`${method}\`${suggestion(method, names) || `; it has ${names.join(', ')}`}`;
}

function mostCalls(callsMax: number): string {
  return `At most ${count(callsMax, 'call is', 'calls are')} allowed`;
}

function tooManyCalls({callsMax}: ClassSignature, made: number): string {
  return `${mostCalls(callsMax)}, got ${numberText(made)}`;
}

/** Throws a LiteralError for what cannot be read or does not fit. */
function parse(signature: ClassSignature, reader: LiteralReader): ClassInput {
  const checks = callChecks(signature);
  reader.skipBlank();
  const first = reader.position;
  const construct = readConstructor(reader, signature);
  const problem = checks.get(signature.name)!(construct);
  if (problem !== undefined) reader.fail(problem, first);

  const calls: [string, ...unknown[]][] = [];
  reader.skipBlank();
  while (!reader.atEnd()) {
    const start = reader.position;
    const name = readReceiver(reader);
    const unknown =
      name === signature.name
        ? `the constructor comes once, on the first line`
        : unknownMethod(signature, name);
    if (unknown !== undefined) reader.fail(unknown, start);
    const args = readArguments(reader, name);
    const found = checks.get(name)!(args);
    if (found !== undefined) reader.fail(found, start);
    calls.push([name, ...args]);
    if (calls.length > signature.callsMax) reader.fail(mostCalls(signature.callsMax).toLowerCase(), start);
    reader.endLine([';']);
  }
  return {construct, calls};
}

/** `Trie()`, and the ways people write it: `new Trie()`, `const trie = new Trie();`. */
function readConstructor(reader: LiteralReader, {name}: ClassSignature): unknown[] {
  const start = reader.position;
  let word = reader.word();
  if (word === 'const' || word === 'let' || word === 'var') {
    reader.skipBlank();
    reader.word();
    reader.skipBlank();
    reader.take('=');
    reader.skipBlank();
    word = reader.word();
  }
  if (word === 'new') {
    reader.skipBlank();
    word = reader.word();
  }
  if (word !== name) reader.fail(`begin with the constructor, \`${name}(…)\``, start);
  const args = readArguments(reader, name);
  reader.endLine([';']);
  return args;
}

/** The name of a method, without an object before it: `trie.insert` is `insert`. */
function readReceiver(reader: LiteralReader): string {
  const word = reader.word();
  if (word === undefined)
    reader.fail(`expected a call such as \`method(arguments)\` but found ${reader.found()}`);
  reader.skipBlank();
  if (!reader.take('.')) return word;
  reader.skipBlank();
  return reader.word() ?? '';
}

function readArguments(reader: LiteralReader, name: string): unknown[] {
  reader.skipBlank();
  if (reader.text[reader.position] !== '(')
    reader.fail(`expected "(" after ${name} but found ${reader.found()}`);
  const args: unknown[] = [];
  reader.list('(', ')', () => args.push(reader.value()));
  return args;
}
