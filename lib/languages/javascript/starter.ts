/** The code a candidate begins with in JavaScript, made from the signature; types stand in JSDoc comments. */
import type {MethodSignature, Parameter, Signature} from '#lib/exercises/exercise';
import {typescriptType} from '#lib/languages/typescript/starter';

export function javascriptStarter(signature: Signature): string {
  if (signature.kind === 'function') {
    const {name, parameters, returns} = signature;
    return `${comment(parameters, returns, '')}function ${name}(${list(parameters)}) {\n  \n}\n`;
  }
  const members = [
    `${comment(signature.parameters, undefined, '  ')}  constructor(${list(signature.parameters)}) {\n    \n  }`,
    ...signature.methods.map(method),
  ];
  return `class ${signature.name} {\n${members.join('\n\n')}\n}\n`;
}

function method({name, parameters, returns}: MethodSignature): string {
  return `${comment(parameters, returns, '  ')}  ${name}(${list(parameters)}) {\n    \n  }`;
}

function comment(parameters: readonly Parameter[], returns: string | undefined, indent: string): string {
  const lines = parameters.map(({name, type}) => `@param {${typescriptType(type)}} ${name}`);
  if (returns !== undefined) lines.push(`@returns {${typescriptType(returns)}}`);
  if (lines.length === 0) return '';
  return [`/**`, ...lines.map((line) => ` * ${line}`), ` */`].map((line) => `${indent}${line}\n`).join('');
}

function list(parameters: readonly Parameter[]): string {
  return parameters.map(({name}) => name).join(', ');
}
