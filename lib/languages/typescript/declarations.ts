/** Writes the declarations that starters are made of in TypeScript, and types as it writes them; JSDoc understands the same. */
import {parseType, type TypeNames, writeType} from '#lib/values/type-text';

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

/** A type of a signature as TypeScript writes it. */
export function typescriptType(type: string): string {
  return writeType(parseType(type), names);
}

/** What is called, with its types as TypeScript writes them. */
export type Callable = {
  readonly name: string;
  readonly parameters: ReadonlyArray<{readonly name: string; readonly type: string}>;
  readonly returns: string;
  readonly isAsync: boolean;
};

/** The same from a signature, whose types are language-neutral. */
export function callable(
  {
    name,
    parameters,
    returns,
  }: {
    readonly name: string;
    readonly parameters: Callable['parameters'];
    readonly returns: string;
  },
  isAsync: boolean,
): Callable {
  return {name, parameters: typedParameters(parameters), returns: typescriptType(returns), isAsync};
}

export function typedParameters(parameters: Callable['parameters']): Callable['parameters'] {
  return parameters.map(({name, type}) => ({name, type: typescriptType(type)}));
}

export function functionStarter({name, parameters, returns, isAsync}: Callable): string {
  const [word, type] = isAsync ? ['async ', `Promise<${returns}>`] : ['', returns];
  return `${word}function ${name}(${list(parameters)}): ${type} {\n  \n}\n`;
}

export function methodStarter({name, parameters, returns, isAsync}: Callable): string {
  const [word, type] = isAsync ? ['async ', `Promise<${returns}>`] : ['', returns];
  return `  ${word}${name}(${list(parameters)}): ${type} {\n    \n  }`;
}

export function constructorStarter(parameters: Callable['parameters']): string {
  return `  constructor(${list(parameters)}) {\n    \n  }`;
}

export function classStarter(name: string, members: readonly string[]): string {
  return `class ${name} {\n${members.join('\n\n')}\n}\n`;
}

function list(parameters: Callable['parameters']): string {
  return parameters.map(({name, type}) => `${name}: ${type}`).join(', ');
}
