/** Writes the declarations that starters are made of in JavaScript; types stand in JSDoc comments, as TypeScript writes them. */
import type {Callable} from '#lib/languages/typescript/declarations';

export function functionStarter(declared: Callable): string {
  const word = declared.isAsync ? 'async ' : '';
  return `${comment(declared, '')}${word}function ${declared.name}(${list(declared.parameters)}) {\n  \n}\n`;
}

export function methodStarter(declared: Callable): string {
  const word = declared.isAsync ? 'async ' : '';
  return `${comment(declared, '  ')}  ${word}${declared.name}(${list(declared.parameters)}) {\n    \n  }`;
}

export function constructorStarter(parameters: Callable['parameters']): string {
  return `${comment({parameters}, '  ')}  constructor(${list(parameters)}) {\n    \n  }`;
}

function comment(
  {
    parameters,
    returns,
    isAsync,
  }: Pick<Callable, 'parameters'> & Partial<Pick<Callable, 'returns' | 'isAsync'>>,
  indent: string,
): string {
  const lines = parameters.map(({name, type}) => `@param {${type}} ${name}`);
  if (returns !== undefined) lines.push(`@returns {${isAsync ? `Promise<${returns}>` : returns}}`);
  if (lines.length === 0) return '';
  return [`/**`, ...lines.map((line) => ` * ${line}`), ` */`].map((line) => `${indent}${line}\n`).join('');
}

function list(parameters: Callable['parameters']): string {
  return parameters.map(({name}) => name).join(', ');
}
