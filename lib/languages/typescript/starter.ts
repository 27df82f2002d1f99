/** The code a candidate begins with in TypeScript, made from the signature. */
import type {
  AsyncMethodSignature,
  InjectName,
  MethodSignature,
  Parameter,
  Signature,
  SimulationSignature,
} from '#lib/exercises/exercise';
import {parseType, type TypeNames, writeType} from '#lib/exercises/values/type-text';
import {injectedTypes} from '#lib/kinds/async/injected';

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

/** The type of what the candidate is handed; an injected thing has a name of its own. */
export function parameterType(type: string, inject: InjectName | undefined): string {
  return inject === undefined ? typescriptType(type) : injectedTypes[inject];
}

export function typescriptStarter(signature: Signature): string {
  if (signature.kind === 'function') {
    const {name, parameters, returns} = signature;
    return `function ${name}(${list(parameters)}): ${typescriptType(returns)} {\n  \n}\n`;
  }
  if (signature.kind === 'async' && signature.form === 'function') {
    const {name, parameters, returns} = signature.methods[0]!;
    return `async function ${name}(${list(parameters)}): Promise<${typescriptType(returns)}> {\n  \n}\n`;
  }
  const isAsync = signature.kind === 'async';
  if (signature.kind === 'simulation') return simulationStarter(signature);
  const members = [
    `  constructor(${list(signature.parameters)}) {\n    \n  }`,
    ...signature.methods.map((one: AsyncMethodSignature) => method(one, isAsync && one.sync !== true)),
  ];
  return `class ${signature.name} {\n${members.join('\n\n')}\n}\n`;
}

function simulationStarter({name, methods}: SimulationSignature): string {
  const members = [
    '  readonly node: NodeTools;\n\n  constructor(node: NodeTools) {\n    this.node = node;\n  }',
    ...methods.map((one) => method(one, true)),
    '  /** A message has come; what this returns answers an rpc. */\n  receive(from: string, message: any): unknown {\n    \n  }',
  ];
  return `class ${name} {\n${members.join('\n\n')}\n}\n`;
}

function method({name, parameters, returns}: MethodSignature, isAsync: boolean): string {
  const type = typescriptType(returns);
  return isAsync
    ? `  async ${name}(${list(parameters)}): Promise<${type}> {\n    \n  }`
    : `  ${name}(${list(parameters)}): ${type} {\n    \n  }`;
}

function list(parameters: readonly Parameter[]): string {
  return parameters.map(({name, type, inject}) => `${name}: ${parameterType(type, inject)}`).join(', ');
}
