/** The input of a function exercise, as a value and as text: one `name = value` per line. Pure; safe in the browser. */
import {outputCharactersMax} from '#lib/base/limits';
import type {FunctionInput} from '#lib/exercise-sdk/cases';
import type {FunctionSignature} from '#lib/kinds/function/signature';
import type {KindInput, Parsed} from '#lib/kinds/kind';
import {type LiteralReader, readLiterals} from '#lib/values/literal';
import {suggestion} from '#lib/values/nearest';
import {checkArgument, parametersCheck} from '#lib/values/parameters';
import type {Parameter} from '#lib/values/signature';
import {cut, writeValue} from '#lib/values/write-value';

export const functionInput: KindInput<FunctionSignature, FunctionInput> = {
  check,
  format: ({parameters}, input) =>
    parameters.map(({name}, index) => `${name} = ${writeValue(input[index])}`).join('\n'),
  parse: (signature, text) => {
    const read = readLiterals(text, (reader) => parse(signature, reader));
    return read.ok ? read.value : read;
  },
  formatOutput: (_signature, output) => cut(writeValue(output), outputCharactersMax),
  parseOutput: (_signature, _input, text) => readLiterals(text, readOne),
};

/** One value and nothing after it. */
function readOne(reader: LiteralReader): unknown {
  reader.skipBlank();
  if (reader.atEnd()) reader.fail('say what is expected');
  const value = reader.value();
  reader.endLine([';']);
  if (!reader.atEnd()) reader.fail(`expected the end after the value but found ${reader.found()}`);
  return value;
}

function check({name, parameters}: FunctionSignature, value: unknown): Parsed<FunctionInput> {
  if (!Array.isArray(value)) return {ok: false, message: `The input is the list of arguments of ${name}.`};
  const message = parametersCheck(name, parameters)(value);
  return message === undefined ? {ok: true, value} : {ok: false, message: `${message}.`};
}

function parse(signature: FunctionSignature, reader: LiteralReader): Parsed<FunctionInput> {
  const {parameters} = signature;
  const values = new Map<string, unknown>();
  reader.skipBlank();
  while (!reader.atEnd()) {
    const start = reader.position;
    const parameter = readName(reader, parameters, values);
    reader.skipBlank();
    const value = reader.value();
    const found = checkArgument(parameter, value);
    if (found !== undefined) reader.fail(found, start);
    values.set(parameter.name, value);
    reader.endLine([',', ';']);
  }
  const missing = parameters.find(({name}) => !values.has(name));
  if (missing) {
    return {
      ok: false,
      message: `${missing.name} is missing; add a line \`${missing.name} = …\` with a value of type ${missing.type}.`,
    };
  }
  return {ok: true, value: parameters.map(({name}) => values.get(name))};
}

/** The parameter that the next value is for: the one named before `=`, else the first that has no value yet. */
function readName(
  reader: LiteralReader,
  parameters: readonly Parameter[],
  values: ReadonlyMap<string, unknown>,
): Parameter {
  const start = reader.position;
  let word = reader.word();
  reader.skipBlank();
  if (word === 'const' || word === 'let' || word === 'var') {
    word = reader.word();
    reader.skipBlank();
  }
  if (word !== undefined && (reader.take('=') || reader.take(':'))) {
    const names = parameters.map(({name}) => name);
    const named = parameters.find(({name}) => name === word);
    if (!named) {
      const hint = suggestion(word, names) || `; there is ${names.join(', ') || 'none'}`;
      reader.fail(`there is no parameter \`${word}\`${hint}`, start);
    }
    if (values.has(word)) reader.fail(`${word} is given twice`, start);
    return named;
  }
  reader.position = start;
  const next = parameters.find(({name}) => !values.has(name));
  if (!next) reader.fail(`expected the end after ${parameters.length} values but found ${reader.found()}`);
  return next;
}
