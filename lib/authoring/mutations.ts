/**
 * The small faults that a mutant may have: for each place of a syntax tree, the edits that put one in. Each edit is
 * one that a person makes: a bound off by one, a condition turned round, a statement forgotten. Applies none of them.
 */
import type {AnyNode, BinaryExpression, Expression, Literal, LogicalExpression} from 'acorn';
import {fullAncestor} from 'acorn-walk';

export type MutationKind =
  | 'relation'
  | 'arithmetic'
  | 'constant'
  | 'logic'
  | 'step'
  | 'condition'
  | 'branches'
  | 'statement'
  | 'result'
  | 'extreme'
  | 'sign';

/** Replaces source[start, end) by `text`. */
export type Edit = {
  readonly kind: MutationKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

const relations: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '==': '!=',
  '!=': '==',
};

const arithmetic: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '<<': '>>',
  '>>': '<<',
  '>>>': '>>',
  '&': '|',
  '|': '&',
  '^': '&',
};

const logic: Readonly<Record<string, string>> = {'&&': '||', '||': '&&', '??': '&&'};

const extremes: Readonly<Record<string, string>> = {min: 'max', max: 'min'};

export function findEdits(ast: AnyNode, source: string): Edit[] {
  const edits: Edit[] = [];
  fullAncestor(ast, (node, _state, ancestors) => {
    edits.push(...editsOf(node as AnyNode, ancestors.slice(0, -1).reverse() as AnyNode[], source));
  });
  return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** `above`: the parent first, then its parent … */
function editsOf(node: AnyNode, above: readonly AnyNode[], source: string): Edit[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return swapOperator(node, source);
    case 'AssignmentExpression': {
      const plain = node.operator.slice(0, -1);
      const swapped = arithmetic[plain] ?? logic[plain];
      if (swapped === undefined || isText(node.right)) return [];
      const kind = arithmetic[plain] === undefined ? 'logic' : 'arithmetic';
      return [operatorEdit(kind, node.left.end, node.right.start, node.operator, `${swapped}=`, source)];
    }
    case 'UpdateExpression': {
      const at = node.prefix ? node.start : node.end - 2;
      return [{kind: 'step', start: at, end: at + 2, text: node.operator === '++' ? '--' : '++'}];
    }
    case 'UnaryExpression':
      // A space, so that what comes before does not grow together with what is left.
      if (node.operator === '!')
        return [{kind: 'condition', start: node.start, end: node.start + 1, text: ' '}];
      if (node.operator === '-') return [{kind: 'sign', start: node.start, end: node.start + 1, text: ' '}];
      return [];
    case 'Literal':
      return constants(node, above);
    case 'IfStatement':
      return turnRound(node.test, node.alternate == null ? 'condition' : 'branches', source);
    case 'ConditionalExpression':
      return turnRound(node.test, 'branches', source);
    case 'WhileStatement':
    case 'DoWhileStatement':
      return turnRound(node.test, 'condition', source);
    case 'ForStatement':
      return node.test == null ? [] : turnRound(node.test, 'condition', source);
    case 'ExpressionStatement':
      return node.directive === undefined ? [drop(node)] : [];
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'ThrowStatement':
      return [drop(node)];
    case 'ReturnStatement':
      if (node.argument == null) return [drop(node)];
      if (isUndefined(node.argument)) return [];
      return [{kind: 'result', start: node.start, end: node.end, text: 'return;'}];
    case 'ArrowFunctionExpression':
      if (node.body.type === 'BlockStatement' || isUndefined(node.body)) return [];
      // From the arrow on: an object in parentheses begins after them.
      return [{kind: 'result', start: arrowEnd(node, source), end: node.end, text: ' undefined'}];
    case 'MemberExpression': {
      const {object, property} = node;
      if (object.type !== 'Identifier' || object.name !== 'Math' || property.type !== 'Identifier') return [];
      const swapped = extremes[property.name];
      if (node.computed || swapped === undefined) return [];
      return [{kind: 'extreme', start: property.start, end: property.end, text: swapped}];
    }
    default:
      return [];
  }
}

function swapOperator(node: BinaryExpression | LogicalExpression, source: string): Edit[] {
  const {operator, left, right} = node;
  const edit = (kind: MutationKind, swapped: string): Edit[] => [
    operatorEdit(kind, left.end, right.start, operator, swapped, source),
  ];
  if (relations[operator] !== undefined) return edit('relation', relations[operator]);
  if (logic[operator] !== undefined) return edit('logic', logic[operator]);
  // Texts are put together, not added: what comes of a minus is found by any case.
  if (arithmetic[operator] === undefined || isText(left) || isText(right)) return [];
  return edit('arithmetic', arithmetic[operator]);
}

function operatorEdit(
  kind: MutationKind,
  from: number,
  to: number,
  operator: string,
  swapped: string,
  source: string,
): Edit {
  const start = from + source.slice(from, to).indexOf(operator);
  return {kind, start, end: start + operator.length, text: swapped};
}

function isUndefined(node: AnyNode): boolean {
  return node.type === 'Identifier' && node.name === 'undefined';
}

function isText(node: AnyNode): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
}

function constants({value, start, end}: Literal, above: readonly AnyNode[]): Edit[] {
  const [parent] = above;
  const isName =
    (parent?.type === 'Property' || parent?.type === 'PropertyDefinition') && parent.key.start === start;
  if (isName) return [];
  if (typeof value === 'boolean') return [{kind: 'constant', start, end, text: String(!value)}];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return [];
  const near = isSign(value, above) ? [0] : [value + 1, value - 1];
  return near.map((other) => ({kind: 'constant', start, end, text: other < 0 ? `(${other})` : `${other}`}));
}

/** `a < b ? -1 : 1`: such a 1 stands for a sign, and 2 would say the same. */
function isSign(value: number, above: readonly AnyNode[]): boolean {
  const [outer] = above.filter((node, index) => index > 0 || node.type !== 'UnaryExpression');
  return value === 1 && outer?.type === 'ConditionalExpression';
}

/** The opposite condition; nothing where another mutation makes the same of it. */
function turnRound(test: Expression, kind: MutationKind, source: string): Edit[] {
  const {start, end} = test;
  const isTurned =
    (test.type === 'UnaryExpression' && test.operator === '!') ||
    (test.type === 'BinaryExpression' && /^[!=]==?$/.test(test.operator)) ||
    (test.type === 'Literal' && typeof test.value === 'boolean');
  return isTurned ? [] : [{kind, start, end, text: `!(${source.slice(start, end)})`}];
}

function drop({start, end}: AnyNode): Edit {
  return {kind: 'statement', start, end, text: ';'};
}

function arrowEnd(node: Extract<AnyNode, {type: 'ArrowFunctionExpression'}>, source: string): number {
  const from = node.params.at(-1)?.end ?? node.start;
  return source.indexOf('=>', from) + 2;
}
