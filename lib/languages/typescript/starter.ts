/** The code a candidate begins with in TypeScript, made from the signature. */
import type {MethodSignature, Parameter, Signature} from '#lib/exercises/exercise';
import {parseType, type TypeNames, writeType} from '#lib/exercises/values/type-text';

const names: TypeNames = {
  simple: {
    int: 'number',
    float: 'number',
    string: 'string',
    boolean: 'boolean',
    void: 'void',
    any: 'any',
    null: 'null',
  },
  map: (values) => `Record<string, ${values}>`,
  separator: '; ',
};

/** A type of a signature as TypeScript writes it; JSDoc understands the same. */
export function typescriptType(type: string): string {
  return writeType(parseType(type), names);
}

export function typescriptStarter(signature: Signature): string {
  if (signature.kind === 'function') {
    const {name, parameters, returns} = signature;
    return `function ${name}(${list(parameters)}): ${typescriptType(returns)} {\n  \n}\n`;
  }
  const members = [
    `  constructor(${list(signature.parameters)}) {\n    \n  }`,
    ...signature.methods.map(method),
  ];
  return `class ${signature.name} {\n${members.join('\n\n')}\n}\n`;
}

function method({name, parameters, returns}: MethodSignature): string {
  return `  ${name}(${list(parameters)}): ${typescriptType(returns)} {\n    \n  }`;
}

function list(parameters: readonly Parameter[]): string {
  return parameters.map(({name, type}) => `${name}: ${typescriptType(type)}`).join(', ');
}
