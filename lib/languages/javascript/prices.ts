/**
 * What the plain code of a program costs beyond the one operation of each loop turn and function entry: straight-line code is
 * priced by its syntax, before it runs, so that a long body costs more than a short one at no cost in time.
 *
 * Prices are in units; `unitsPerOperation` of them are one operation, about twenty turns of a plain loop. They were measured
 * with tests/soak/burn.test.ts in optimised code.
 */

import type {AnyNode, Class, Function as FunctionNode, Program} from 'acorn';
import {dearlyEntered} from '#lib/languages/javascript/entry-prices';
import {functionUnits, methodUnits} from '#lib/languages/javascript/method-prices';

const unitsPerOperation = 32;
/** The meter counts in parts of an operation, since entering a small function costs far less than one. */
export const partsPerOperation = 4;
const unitsPerPart = unitsPerOperation / partsPerOperation;
/** What is counted at each turn of a loop, each entry of a function, each instance with fields, whatever stands in them. */
export const turnParts = 4;
export const entryParts = 1;
/** A function of more nodes than this may be too long for the engine to optimise it: then each costs some eight times as much. */
const optimisedNodesMax = 4_000;
const unoptimisedFactor = 8;

/** Parts of operations, beyond what is counted anyway, by loop, function, class with fields, or branch that is charged by itself. */
export type Prices = ReadonlyMap<AnyNode, number>;

const expressionUnits = 1;
/** Of a literal: the object is made a table for it. */
const accessorUnits = 800;
/** Beyond a plain function: what calling it makes, and what asks for its first item and hears that there are no more. */
const generatorUnits = 320;
const asyncUnits = 64;
const asyncGeneratorUnits = 320;
const asyncYieldUnits = 600;
/** Of the function itself, which has a prototype of its own. */
const madeGeneratorUnits = 1_800;
/** Nodes that cost more or less than an expression does. */
const unitsOf: Partial<Record<AnyNode['type'], number>> = {
  Identifier: 0,
  PrivateIdentifier: 0,
  Literal: 0,
  ThisExpression: 0,
  Super: 0,
  TemplateElement: 0,
  BlockStatement: 0,
  ParenthesizedExpression: 0,
  ChainExpression: 0,
  ClassBody: 0,
  Program: 0,
  NewExpression: 16,
  CallExpression: 6,
  TaggedTemplateExpression: 16,
  ObjectExpression: 6,
  ArrayExpression: 6,
  Property: 2,
  SpreadElement: 4,
  FunctionDeclaration: 8,
  FunctionExpression: 8,
  ArrowFunctionExpression: 8,
  ClassDeclaration: 6_000,
  ClassExpression: 6_000,
  MethodDefinition: 200,
  PropertyDefinition: 100,
  ArrayPattern: 16,
  ObjectPattern: 2,
  RestElement: 56,
  AwaitExpression: 560,
  YieldExpression: 24,
  ThrowStatement: 0,
};

/** What is disposed of at the end of its block, an exception or none. */
const usingUnits = 1_000;

/** A call of what is most likely the candidate's own function, which is charged at its entry as well. */
const ownCallUnits = 2;

function ownUnits(node: AnyNode): number {
  const units = unitsOf[node.type] ?? expressionUnits;
  switch (node.type) {
    case 'CallExpression': {
      const {callee} = node;
      if (callee.type === 'Identifier') return ownCallUnits + own(functionUnits, callee.name);
      if (callee.type === 'MemberExpression' && callee.object.type === 'ThisExpression' && !callee.computed) {
        return (
          ownCallUnits + (callee.property.type === 'Identifier' ? own(methodUnits, callee.property.name) : 0)
        );
      }
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return units;
      return units + (callee.computed ? 0 : own(methodUnits, callee.property.name));
    }
    case 'Property':
      return node.kind === 'init' ? units : accessorUnits;
    case 'ArrayExpression':
      return units + node.elements.length;
    case 'ArrayPattern':
      return units + node.elements.length + (node.elements.at(-1)?.type === 'RestElement' ? 280 : 0);
    case 'TemplateLiteral':
      return 26 * node.expressions.length;
    case 'Literal':
      return 'regex' in node && node.regex != null ? 96 : 0;
    case 'VariableDeclaration':
      return /using$/.test(node.kind) ? usingUnits : units;
    case 'UnaryExpression':
      return node.operator === 'delete' ? 400 : units;
    case 'AssignmentExpression':
      return node.operator === '+=' && isText(node.right) ? 26 : node.operator === '**=' ? 48 : units;
    case 'BinaryExpression':
      return binaryUnits(node.operator, node.left, node.right);
    case 'MemberExpression':
      return node.computed ? 2 : units;
    default:
      return units;
  }
}

function own(table: Readonly<Record<string, number>>, name: string): number {
  return Object.hasOwn(table, name) ? table[name]! : 0;
}

function binaryUnits(operator: string, left: AnyNode, right: AnyNode): number {
  switch (operator) {
    case '+':
      return isText(left) || isText(right) ? 26 : 1;
    case '%':
    case '/':
      return 4;
    case '**':
      return 48;
    case '==':
    case '!=':
      return left.type === 'Literal' || right.type === 'Literal' ? 1 : 16;
    case 'in':
    case 'instanceof':
      return 8;
    default:
      return 1;
  }
}

function isText(node: AnyNode): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
}

type Sum = {units: number};

export function pricesOf(ast: Program): Prices {
  const prices = new Map<AnyNode, number>();
  const close = (node: AnyNode, sum: Sum, factor: number): void => {
    const parts = Math.floor((sum.units * factor) / unitsPerPart);
    if (parts > 0) prices.set(node, parts);
  };
  /** Loops and branches of the function that is being walked: they are closed with it, when its length is known. */
  let open: (readonly [AnyNode, Sum])[] = [];
  let nodes = 0;
  let isAsyncGenerator = false;
  /** What entering a function costs beyond a plain one, where it stands says so. */
  const entryUnits = new Map<unknown, number>();

  const children = (node: AnyNode, sum: Sum, skipped?: (key: string) => boolean): void => {
    for (const key in node) {
      if (key === 'start' || key === 'end' || key === 'type' || skipped?.(key)) continue;
      const value = (node as unknown as Record<string, unknown>)[key];
      if (Array.isArray(value)) for (const item of value) visit(item, sum);
      else visit(value, sum);
    }
  };

  const func = (node: AnyNode): void => {
    const outer = {open, nodes, isAsyncGenerator};
    open = [];
    nodes = 0;
    const {generator: isGenerator, async: isAsync} = node as FunctionNode;
    isAsyncGenerator = isGenerator && isAsync;
    const sum: Sum = {
      units:
        (entryUnits.get(node) ?? 0) +
        (isGenerator ? generatorUnits : 0) +
        (isAsync ? asyncUnits : 0) +
        (isAsyncGenerator ? asyncGeneratorUnits : 0),
    };
    children(node, sum, (key) => key === 'id');
    const factor = nodes > optimisedNodesMax ? unoptimisedFactor : 1;
    close(node, sum, factor);
    for (const [part, its] of open) close(part, its, factor);
    ({open, nodes, isAsyncGenerator} = outer);
  };

  const loop = (node: AnyNode, parent: Sum, outside: readonly string[]): void => {
    const sum: Sum = {units: 0};
    children(node, sum, (key) => outside.includes(key));
    for (const key of outside) visit((node as unknown as Record<string, unknown>)[key], parent);
    if ('await' in node && node.await === true) sum.units += 2 * unitsOf.AwaitExpression!;
    open.push([node, sum]);
  };

  /** What costs an operation and more is charged where it is reached; what costs less, with what stands around it. */
  const branch = (node: AnyNode | null | undefined, parent: Sum): void => {
    if (node == null) return;
    const sum: Sum = {units: 0};
    if (node.type === 'SwitchCase') for (const one of node.consequent) visit(one, sum);
    else visit(node, sum);
    if (sum.units >= unitsPerOperation && canBeCharged(node)) open.push([node, sum]);
    else parent.units += sum.units;
  };

  const classOf = (node: Class, parent: Sum): void => {
    visit(node.superClass, parent);
    const fields: Sum = {units: 0};
    for (const member of node.body.body) {
      parent.units += ownUnits(member);
      if (member.type === 'PropertyDefinition' && !member.static) {
        if (member.computed) visit(member.key, parent);
        fields.units += 12;
        visit(member.value, fields);
      } else children(member, parent);
    }
    open.push([node as AnyNode, fields]);
  };

  const visit = (value: unknown, sum: Sum): void => {
    if (value === null || typeof value !== 'object' || !('type' in value)) return;
    const node = value as AnyNode;
    nodes++;
    sum.units += ownUnits(node);
    const entered = dearlyEntered(node);
    if (entered !== undefined) entryUnits.set(entered.func, entered.units);
    if ('generator' in node && node.generator === true) sum.units += madeGeneratorUnits;
    if (node.type === 'YieldExpression' && isAsyncGenerator) sum.units += asyncYieldUnits;
    switch (node.type) {
      case 'Identifier':
      case 'Literal':
        return;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        func(node);
        return;
      case 'ForStatement':
        loop(node, sum, ['init']);
        return;
      case 'ForInStatement':
      case 'ForOfStatement':
        loop(node, sum, ['right']);
        return;
      case 'WhileStatement':
      case 'DoWhileStatement':
        loop(node, sum, []);
        return;
      case 'IfStatement':
        visit(node.test, sum);
        branch(node.consequent as AnyNode, sum);
        branch(node.alternate as AnyNode | null | undefined, sum);
        return;
      case 'SwitchStatement':
        visit(node.discriminant, sum);
        for (const one of node.cases) {
          visit(one.test, sum);
          branch(one, sum);
        }
        return;
      case 'CatchClause':
        visit(node.param, sum);
        branch(node.body, sum);
        return;
      case 'ClassDeclaration':
      case 'ClassExpression':
        classOf(node, sum);
        return;
      default:
        children(node, sum);
    }
  };

  const whole: Sum = {units: 0};
  visit(ast, whole);
  const factor = nodes > optimisedNodesMax ? unoptimisedFactor : 1;
  for (const [part, its] of open) close(part, its, factor);
  return prices;
}

/** Where a statement that charges can be put first. */
function canBeCharged(node: AnyNode): boolean {
  return node.type === 'BlockStatement' || (node.type === 'SwitchCase' && node.consequent.length > 0);
}
