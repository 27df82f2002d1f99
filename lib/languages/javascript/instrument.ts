/**
 * Puts the meter into a syntax tree: one operation for each loop iteration and each function entry, and a charge
 * for spreads and rests, whose work is linear. It never adds a line, so that lines stay the candidate's own.
 *
 * The meter's names (see `MeterNames`) are chosen not to occur in the source; with eval, Function and `with`
 * refused, nothing that the candidate wrote can refer to them.
 */
import type {
  AnyNode,
  ArrayPattern,
  CallExpression,
  CatchClause,
  Expression,
  Function as FunctionNode,
  NewExpression,
  ObjectPattern,
  Pattern,
  Program,
  SpreadElement,
  Statement,
  TryStatement,
} from 'acorn';
import {full} from 'acorn-walk';
import type MagicString from 'magic-string';

/** Identifiers of the meter, as the source of the program sees them. */
export type MeterNames = {
  /** Operations left in the chunk; below zero, `refill` must be called. */
  readonly fuel: string;
  readonly refill: string;
  /** Told of every caught value: throws it again when it is a limit that ended the run. */
  readonly caught: string;
  /** Charges for iterating its argument, and returns it. */
  readonly spread: string;
  /** Charges for copying the keys of its argument, and returns it. */
  readonly keys: string;
  /** As `keys`, for what is about to be destructured. */
  readonly parts: string;
  /** Charges for `new X(argument)` of a built-in, and returns the argument. */
  readonly sized: string;
  /** Hears the text that `exec` is given, and returns it. */
  readonly subject: string;
  /** Charges for how far `exec` has searched that text, and returns its result. */
  readonly matched: string;
  /** Charges for a result whose parts did not tell how many they are, and returns it. */
  readonly whole: string;
  /** A caught value that the source did not name. */
  readonly error: string;
  /** Holds the default export. */
  readonly exported: string;
  /** Told which line comes next, where lines are counted. */
  readonly mark: string;
};

/** Built-ins whose constructor works through its first argument. */
const sizedConstructors = new Set(
  (
    'Map Set WeakMap WeakSet Array Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array ' +
    'Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array'
  ).split(' '),
);

export function instrument(ast: Program, text: MagicString, names: MeterNames): void {
  const count = `if(--${names.fuel}<0)${names.refill}();`;
  const countInExpression = `(--${names.fuel}<0&&${names.refill}(),`;

  /*
   * Children come before their parents. So an opening goes in front of what is there already, and a closing
   * behind it: nested insertions at one place nest properly.
   */
  const wrap = (node: {start: number; end: number}, before: string, after: string): void => {
    // In `return[...a]` or `x in[...a]` a name would run together with the keyword before it.
    const isGlued = /\w/.test(text.original.charAt(node.start - 1));
    text.prependRight(node.start, isGlued ? ` ${before}` : before);
    text.appendLeft(node.end, after);
  };

  const loopBody = (body: Statement, extra = ''): void => {
    if (body.type === 'BlockStatement') text.appendLeft(body.start + 1, count + extra);
    else wrap(body, `{${count}${extra}`, '}');
  };

  const functionBody = (node: FunctionNode): void => {
    const rests = node.params.flatMap(restNames);
    if (node.body.type !== 'BlockStatement') {
      const charges = rests.map((name) => `${names.spread}(${name}),`).join('');
      wrap(node.body, countInExpression + charges, ')');
      return;
    }
    let at = node.body.start + 1;
    for (const statement of node.body.body) {
      if (statement.type !== 'ExpressionStatement' || statement.directive === undefined) break;
      at = statement.end;
    }
    const charges = rests.map((name) => `${names.spread}(${name});`).join('');
    // After a directive without its semicolon a bare `if` would be a syntax error.
    text.appendLeft(at, (at === node.body.start + 1 ? '' : ';') + count + charges);
  };

  const spreads = (items: ReadonlyArray<AnyNode | null>, charge: string): void => {
    for (const item of items) {
      if (item?.type === 'SpreadElement') wrap((item as SpreadElement).argument, `${charge}(`, ')');
    }
  };

  const destructured = (pattern: Pattern | AnyNode, value: Expression): void => {
    if (pattern.type === 'ArrayPattern' && endsInRest((pattern as ArrayPattern).elements)) {
      wrap(value, `${names.spread}(`, ')');
    } else if (pattern.type === 'ObjectPattern' && endsInRest((pattern as ObjectPattern).properties)) {
      wrap(value, `${names.parts}(`, ')');
    }
  };

  const catchClause = (node: CatchClause): void => {
    const {error, caught} = names;
    const at = node.body.start;
    if (node.param == null) {
      text.appendLeft(at, `(${error})`);
      text.appendLeft(at + 1, `${caught}(${error});`);
    } else if (node.param.type === 'Identifier') {
      text.appendLeft(at + 1, `${caught}(${node.param.name});`);
    } else {
      // Destructuring may run getters of what was thrown: the meter must see it first.
      text.prependRight(node.param.start, `${error}){${caught}(${error});let `);
      const lines = text.original.slice(node.param.end, at).split('\n').length - 1;
      text.overwrite(node.param.end, at + 1, `=${error};${'\n'.repeat(lines)}`);
    }
  };

  const tryStatement = (node: TryStatement): void => {
    // A `finally` that returns would swallow a limit unseen.
    if (node.handler != null) return;
    const error = names.error;
    text.appendLeft(node.block.end, `catch(${error}){${names.caught}(${error});throw ${error}}`);
  };

  const newExpression = (node: NewExpression): void => {
    const first = node.arguments[0];
    if (node.callee.type !== 'Identifier' || !sizedConstructors.has(node.callee.name)) return;
    if (first !== undefined && first.type !== 'SpreadElement' && node.arguments.length === 1) {
      wrap(first, `${names.sized}(`, ')');
      wrap(node, `${names.whole}(`, ')');
    }
  };

  const callExpression = (node: CallExpression): void => {
    spreads(node.arguments, names.spread);
    const [first] = node.arguments;
    const {callee} = node;
    if (callee.type !== 'MemberExpression' || callee.computed || isOptional(node)) return;
    if (callee.property.type !== 'Identifier' || callee.property.name !== 'exec') return;
    if (first === undefined || first.type === 'SpreadElement') return;
    wrap(first, `${names.subject}(`, ')');
    wrap(node, `${names.matched}(`, ')');
  };

  full(ast, (node) => {
    const any = node as AnyNode;
    switch (any.type) {
      case 'ForStatement':
      case 'ForInStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        return loopBody(any.body);
      case 'ForOfStatement':
        return loopBody(any.body, forOfCharges(any.left, names.spread));
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return functionBody(any as FunctionNode);
      case 'ArrayExpression':
        spreads(any.elements, names.spread);
        if (any.elements.some((element) => element?.type === 'SpreadElement')) {
          wrap(any, `${names.whole}(`, ')');
        }
        return;
      case 'CallExpression':
        return callExpression(any);
      case 'NewExpression':
        spreads(any.arguments, names.spread);
        return newExpression(any);
      case 'ObjectExpression':
        return spreads(any.properties, names.keys);
      case 'VariableDeclarator':
        return any.init == null ? undefined : destructured(any.id, any.init);
      case 'AssignmentExpression':
        return destructured(any.left, any.right);
      case 'UnaryExpression':
        // A module's `a<!--b` runs inside a script, where `<!--` would hide the rest of the line.
        if (any.argument.type === 'UpdateExpression') text.appendLeft(any.argument.start, ' ');
        return;
      case 'CatchClause':
        return catchClause(any);
      case 'TryStatement':
        return tryStatement(any);
    }
  });
}

/** Part of a chain that may end early, which must stay one. */
function isOptional(node: CallExpression): boolean {
  let at: AnyNode = node;
  while (at.type === 'CallExpression' || at.type === 'MemberExpression') {
    if (at.optional) return true;
    at = at.type === 'CallExpression' ? at.callee : at.object;
  }
  return false;
}

function endsInRest(items: ReadonlyArray<AnyNode | null>): boolean {
  return items.at(-1)?.type === 'RestElement';
}

/** Plain names that gather the rest of a parameter or an array pattern. */
function restNames(pattern: Pattern): string[] {
  if (pattern.type === 'RestElement') {
    return pattern.argument.type === 'Identifier' ? [pattern.argument.name] : [];
  }
  if (pattern.type === 'AssignmentPattern') return restNames(pattern.left);
  if (pattern.type === 'ArrayPattern') {
    return pattern.elements.flatMap((element) => (element === null ? [] : restNames(element)));
  }
  return [];
}

function forOfCharges(left: AnyNode, spread: string): string {
  if (left.type !== 'VariableDeclaration') return '';
  return left.declarations
    .flatMap((declarator) => (declarator.id.type === 'Identifier' ? [] : restNames(declarator.id)))
    .map((name) => `${spread}(${name});`)
    .join('');
}
