/** The code a candidate begins with in JavaScript, made from the signature; types stand in JSDoc comments. */
import type {
  AsyncMethodSignature,
  MethodSignature,
  Parameter,
  Signature,
  SimulationSignature,
} from '#lib/exercises/exercise';
import {parameterType, typescriptType} from '#lib/languages/typescript/starter';

export function javascriptStarter(signature: Signature): string {
  if (signature.kind === 'function') {
    const {name, parameters, returns} = signature;
    return `${comment(parameters, returns, '')}function ${name}(${list(parameters)}) {\n  \n}\n`;
  }
  if (signature.kind === 'async' && signature.form === 'function') {
    const {name, parameters, returns} = signature.methods[0]!;
    return `${comment(parameters, returns, '', true)}async function ${name}(${list(parameters)}) {\n  \n}\n`;
  }
  const isAsync = signature.kind === 'async';
  if (signature.kind === 'simulation') return simulationStarter(signature);
  const members = [
    `${comment(signature.parameters, undefined, '  ')}  constructor(${list(signature.parameters)}) {\n    \n  }`,
    ...signature.methods.map((one: AsyncMethodSignature) => method(one, isAsync && one.sync !== true)),
  ];
  return `class ${signature.name} {\n${members.join('\n\n')}\n}\n`;
}

function simulationStarter({name, methods}: SimulationSignature): string {
  const members = [
    '  /** @param {NodeTools} node */\n  constructor(node) {\n    this.node = node;\n  }',
    ...methods.map((one) => method(one, true)),
    '  /**\n   * A message has come; what this returns answers an rpc.\n   * @param {string} from\n   * @param {any} message\n   */\n  receive(from, message) {\n    \n  }',
  ];
  return `class ${name} {\n${members.join('\n\n')}\n}\n`;
}

function method({name, parameters, returns}: MethodSignature, isAsync: boolean): string {
  return `${comment(parameters, returns, '  ', isAsync)}  ${isAsync ? 'async ' : ''}${name}(${list(parameters)}) {\n    \n  }`;
}

function comment(
  parameters: readonly Parameter[],
  returns: string | undefined,
  indent: string,
  isAsync = false,
): string {
  const lines = parameters.map(({name, type, inject}) => `@param {${parameterType(type, inject)}} ${name}`);
  if (returns !== undefined) {
    const type = typescriptType(returns);
    lines.push(`@returns {${isAsync ? `Promise<${type}>` : type}}`);
  }
  if (lines.length === 0) return '';
  return [`/**`, ...lines.map((line) => ` * ${line}`), ` */`].map((line) => `${indent}${line}\n`).join('');
}

function list(parameters: readonly Parameter[]): string {
  return parameters.map(({name}) => name).join(', ');
}
