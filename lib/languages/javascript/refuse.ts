/** What a source may not contain, because it would escape the meter or needs something that is not there. */
import type {AnyNode, Program} from 'acorn';
import {full} from 'acorn-walk';
import {environmentPage} from '#lib/languages/javascript/environment';
import {awaitSentence} from '#lib/languages/javascript/parse';

export type Offence = {readonly message: string; readonly start: number};

/** The first offence in the order of the text. `nodes` are all of the program's. */
export function findOffence(ast: Program, nodes: readonly AnyNode[]): Offence | undefined {
  let first: Offence | undefined;
  let hasAwaitAsName = false;
  for (const node of nodes) {
    if (node.type === 'Identifier' && node.name === 'await') hasAwaitAsName = true;
    const message = offenceOf(node);
    if (message !== undefined && (first === undefined || node.start < first.start)) {
      first = {message, start: node.start};
    }
  }
  if (hasAwaitAsName) first ??= calledAwait(ast);
  return first ?? topLevelAwait(ast);
}

/** In a script `await(x)` calls a function of that name: somebody who has none means the keyword. */
function calledAwait(ast: Program): Offence | undefined {
  let awaited: Offence | undefined;
  let hasOwnAwait = false;
  full(ast, (node, _state, type) => {
    const any = node as AnyNode;
    if (any.type !== 'Identifier' || any.name !== 'await') return;
    if (type === 'VariablePattern') hasOwnAwait = true;
    else awaited ??= {message: awaitSentence, start: any.start};
  });
  return hasOwnAwait ? undefined : awaited;
}

const noImports = `Imports are not available here: the whole solution goes into this one file. See “${environmentPage.title}”.`;

function offenceOf(node: AnyNode): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'ExportAllDeclaration':
      return noImports;
    case 'ExportNamedDeclaration':
      return node.source == null ? undefined : noImports;
    case 'MetaProperty':
      return node.meta.name === 'import' ? 'import.meta is not available here.' : undefined;
    case 'WithStatement':
      return 'The with statement is not available here: name the object that you mean.';
    case 'CallExpression':
    case 'NewExpression':
      if (node.callee.type !== 'Identifier') return undefined;
      if (node.callee.name === 'eval') return 'eval is not available here: write the code itself.';
      if (node.callee.name === 'Function') {
        return 'The Function constructor is not available here: write a function instead.';
      }
      if (node.callee.name === 'require') return noImports;
  }
  return undefined;
}

function topLevelAwait(ast: Program): Offence | undefined {
  let found: Offence | undefined;
  const visit = (node: AnyNode | null | undefined): void => {
    if (node == null || found !== undefined || /Function|^Class|^MethodDefinition/.test(node.type)) return;
    if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) {
      found = {message: awaitSentence, start: node.start};
      return;
    }
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) for (const item of value) visit(item as AnyNode | null);
      else if (value !== null && typeof value === 'object' && 'type' in value) visit(value as AnyNode);
    }
  };
  for (const statement of ast.body) visit(statement);
  return found;
}
