/**
 * Puts the meter into a syntax tree: one operation for each loop iteration, function entry and instance with fields, more where
 * what stands there costs more (prices.ts), and a charge for spreads and rests, whose work is linear. It never adds a line, so
 * that lines stay the candidate's own.
 *
 * The meter's names (see `MeterNames`) are chosen not to occur in the source; with eval, Function and `with`
 * refused, nothing that the candidate wrote can refer to them.
 */
import type {
  AnyNode,
  ArrayPattern,
  AssignmentExpression,
  CallExpression,
  CatchClause,
  Class,
  Expression,
  Function as FunctionNode,
  Literal,
  MemberExpression,
  NewExpression,
  ObjectPattern,
  Pattern,
  PrivateIdentifier,
  Program,
  SpreadElement,
  Statement,
  TryStatement,
  VariableDeclarator,
} from 'acorn';
import type MagicString from 'magic-string';
import {syncDelegations} from '#lib/languages/javascript/delegations';
import {enginePlace} from '#lib/languages/javascript/engine-places';
import {arrowEnd} from '#lib/languages/javascript/function-texts';
import type {MeterNames} from '#lib/languages/javascript/meter-names';
import {madeOperations, mayBe, readers, sizedConstructors, takers} from '#lib/languages/javascript/named';
import {
  declaredNames,
  endsInRest,
  headRests,
  innerRests,
  restNames,
} from '#lib/languages/javascript/patterns';
import {entryParts, partsPerOperation, pricesOf, turnParts} from '#lib/languages/javascript/prices';
import type {Wrapped} from '#lib/languages/javascript/quoted';

export type Instrumented = {
  /** The expressions that a call of the meter's now stands around. */
  readonly wrapped: readonly Wrapped[];
  /** By where a call of the meter's was put: where the engine would say that it failed. */
  readonly places: ReadonlyMap<number, number>;
  /** By the dot of a property: its name, where the engine would say so. */
  readonly dots: ReadonlyMap<number, number>;
};

/** `nodes` are all of the program's, children first. */
export function instrument(
  ast: Program,
  nodes: readonly AnyNode[],
  text: MagicString,
  names: MeterNames,
): Instrumented {
  const wrapped: Wrapped[] = [];
  const places = new Map<number, number>();
  const dots = new Map<number, number>();
  const prices = pricesOf(ast);
  /** The parts of operations that begin a loop's turn, a call or a branch. */
  const statement = (parts: number): string => `if((${names.fuel}-=${parts})<0)${names.refill}();`;
  const expression = (parts: number): string => `((${names.fuel}-=${parts})<0&&${names.refill}(),`;
  const partsOf = (node: AnyNode, least: number): number => least + (prices.get(node) ?? 0);
  const delegations = syncDelegations(ast, nodes);
  let declared = 0;

  /*
   * Children come before their parents. So an opening goes in front of what is there already, and a closing
   * behind it: nested insertions at one place nest properly.
   */
  const wrap = (node: {start: number; end: number}, before: string, after: string, call?: AnyNode): void => {
    const called = callOf.exec(before);
    if (called !== null)
      wrapped.push({
        name: called[1]!,
        node: node as AnyNode,
        ...(call === undefined ? {} : {callPlace: enginePlace(call, text.original)}),
      });
    // In `return[...a]` or `x in[...a]` a name would run together with the keyword before it.
    const isGlued = /\w/.test(text.original.charAt(node.start - 1));
    // The parentheses around `a, b` are outside: without its own it would be two arguments.
    const isSequence = called !== null && (node as AnyNode).type === 'SequenceExpression';
    const opening = isSequence ? `${before}(` : before;
    text.prependRight(node.start, isGlued ? ` ${opening}` : opening);
    text.appendLeft(node.end, isSequence ? `)${after}` : after);
  };

  /** `rests` are the names that the loop's head gathers anew in each turn. */
  const loopBody = (loop: AnyNode, body: Statement, rests: readonly string[] = []): void => {
    const charge = gathering(rests);
    const count = statement(partsOf(loop, turnParts)) + (charge === '' ? '' : `${charge};`);
    if (body.type !== 'BlockStatement') {
      wrap(body, `{${count}`, '}');
      return;
    }
    const declared = body.body.flatMap(declaredNames);
    const isHidden = rests.some((name) => declared.includes(name));
    text.appendLeft(body.start + 1, isHidden ? `${count}{` : count);
    if (isHidden) text.appendLeft(body.end, '}');
  };

  /** A branch that costs an operation and more is charged where it is reached. */
  const branch = (node: AnyNode | null | undefined): void => {
    const parts = node == null ? undefined : prices.get(node);
    if (parts === undefined) return;
    if (node!.type === 'BlockStatement') text.appendLeft(node!.start + 1, statement(parts));
    else if (node!.type === 'SwitchCase') wrap(node!.consequent[0]!, statement(parts), '');
  };

  const gathering = (rests: readonly string[]): string =>
    rests.length === 0 ? '' : `${names.gathered}(0,${rests.join(',')})`;

  const functionBody = (node: FunctionNode): void => {
    const count = partsOf(node as AnyNode, entryParts);
    const charge = gathering(node.params.flatMap(restNames));
    if (node.body.type !== 'BlockStatement') {
      wrap(node.body, expression(count) + (charge === '' ? '' : `${charge},`), `)${arrowEnd(names)}`);
      return;
    }
    let at = node.body.start + 1;
    for (const one of node.body.body) {
      if (one.type !== 'ExpressionStatement' || one.directive === undefined) break;
      at = one.end;
    }
    // After a directive without its semicolon a bare `if` would be a syntax error.
    const begin = at === node.body.start + 1 ? '' : ';';
    text.appendLeft(at, begin + statement(count) + (charge === '' ? '' : `${charge};`));
  };

  /** Initialisers of fields run with each instance, in no function that is written down. */
  const classFields = (node: Class): void => {
    const fields = node.body.body
      .filter((member) => member.type === 'PropertyDefinition')
      .filter((field) => !field.static);
    const makes =
      hasConstructor(node) || node.superClass?.type !== 'Identifier'
        ? 0
        : (madeOperations.get(node.superClass.name) ?? 0);
    if (makes === 0 && fields.length === 0) return;
    const parts = partsOf(node as AnyNode, partsPerOperation * (1 + makes));
    const host = fields.find(({value}) => value != null && !isAnonymous(value));
    const empty = fields.find(({value, computed}) => value == null && !computed);
    // What has no name is named after its field, or after a property of the same name.
    const named = fields.find(({computed}) => !computed);
    if (host?.value != null) wrap(host.value, expression(parts), ')');
    else if (empty !== undefined) text.appendLeft(empty.key.end, `=${expression(parts)}void 0)`);
    else if (named?.value != null) {
      const key = keyText(named.key);
      wrap(named.value, `${expression(parts)}{[${key}]:`, `}[${key}])`);
    }
    // Where no other field can be charged: on an object that has it already, making it fails.
    else text.appendLeft(node.body.start + 1, `#${names.fuel}=${expression(parts)}0);`);
  };

  /** What is walked over fails where the engine would walk over it. */
  const walked = (node: Expression, charge: string, call?: AnyNode, more = ''): void => {
    wrap(node, `${charge}(`, `${more})`, call);
    places.set(node.start, enginePlace(node as AnyNode, text.original));
  };

  const spreads = (
    items: ReadonlyArray<AnyNode | null>,
    charge: (argument: Expression) => string,
    call?: AnyNode,
  ): void => {
    for (const item of items) {
      if (item?.type !== 'SpreadElement') continue;
      const {argument} = item as SpreadElement;
      walked(argument, charge(argument), call);
    }
  };

  /** Before other arguments the engine words a failure as it does for `yield*`: of a call it quotes the function. */
  const delegated = (argument: Expression): string =>
    /^(?:Call|New)Expression$/.test(argument.type) ? names.stepped : names.delegated;
  const spreadArguments = (call: CallExpression | NewExpression): void => {
    const items = call.arguments;
    const isLast = items.findIndex(({type}) => type === 'SpreadElement') === items.length - 1;
    spreads(items, isLast ? () => names.stepped : delegated, call as AnyNode);
  };

  const destructured = (pattern: Pattern | AnyNode, value: Expression): void => {
    if (pattern.type === 'ArrayPattern' && endsInRest((pattern as ArrayPattern).elements)) {
      // The engine quotes the value if it finds it where it begins.
      const isFound = enginePlace(value, text.original) === value.start;
      wrap(value, `${isFound ? names.stepped : names.delegated}(`, ')');
    } else if (pattern.type === 'ObjectPattern' && endsInRest((pattern as ObjectPattern).properties)) {
      walked(value, names.parts);
    }
  };

  const declarator = (node: VariableDeclarator): void => {
    if (node.init == null) return;
    destructured(node.id, node.init);
    const charge = gathering(innerRests(node.id));
    if (charge !== '') text.appendLeft(node.end, `,${names.fuel}D${declared++}=${charge}`);
  };

  const assignment = (node: AssignmentExpression): void => {
    const isStepped = node.left.type === 'ArrayPattern' && endsInRest(node.left.elements);
    if (isStepped) {
      wrap(node.right, `${names.delegated}(`, ')');
      places.set(node.right.start, enginePlace(node as AnyNode, text.original));
    } else destructured(node.left, node.right);
    const rests = innerRests(node.left as Pattern);
    if (rests.length > 0 || isStepped) wrap(node, `${names.gathered}(`, `${['', ...rests].join(',')})`);
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
      const charge = gathering(restNames(node.param));
      const after = charge === '' ? '' : `${charge};`;
      // A block of its own: what its statements declare, the pattern does not see.
      text.overwrite(node.param.end, at + 1, `=${error};${after}${'\n'.repeat(lines)}{`);
      text.appendLeft(node.body.end, '}');
    }
    branch(node.body);
  };

  const tryStatement = (node: TryStatement): void => {
    // A `finally` that returns would swallow a limit unseen.
    if (node.handler != null) return;
    const error = names.error;
    text.appendLeft(node.block.end, `catch(${error}){${names.caught}(${error});throw ${error}}`);
  };

  /** A built-in's constructor, with `new` or without. */
  const making = (node: NewExpression | CallExpression): void => {
    if (node.type === 'NewExpression') bases.add(node);
    const {callee} = node;
    if (callee.type !== 'Identifier') return;
    const operations = madeOperations.get(callee.name);
    if (operations !== undefined) wrap(node, `${names.priced}(${operations},`, ')');
    const first = node.arguments[0];
    if (first === undefined || first.type === 'SpreadElement') return;
    if (takers.has(callee.name)) wrap(first, `${names.taken}(`, `,${callee.name})`);
    // Several arguments are an array's elements.
    else if (sizedConstructors.has(callee.name) && (callee.name !== 'Array' || node.arguments.length === 1))
      wrap(first, `${names.sized}(`, `,${callee.name})`);
    if (callee.name === 'Map' || callee.name === 'Set') wrap(node, `${names.collected}(`, ')');
  };

  /** After a call the engine says that a property failed at its dot, and after anything else at its name. */
  const bases = new Set<AnyNode>();
  const member = (node: MemberExpression): void => {
    if (!bases.has(node.object as AnyNode)) return;
    bases.add(node);
    if (node.computed || node.optional) return;
    dots.set(text.original.lastIndexOf('.', node.property.start), node.property.start);
  };

  const callExpression = (node: CallExpression): void => {
    spreadArguments(node);
    const [first] = node.arguments;
    const {callee} = node;
    if (isOptional(node)) return;
    making(node);
    if (first === undefined || first.type === 'SpreadElement') return;
    if (callee.type === 'Identifier' && readers.has(callee.name))
      wrap(first, `${names.read}(`, callee.name === 'BigInt' ? ',1)' : ')');
    if (callee.type !== 'MemberExpression' || callee.computed) return;
    if (callee.property.type !== 'Identifier' || callee.property.name !== 'exec') return;
    wrap(first, `${names.subject}(`, ')');
    wrap(node, `${names.matched}(`, ')');
  };

  const visit = (any: AnyNode) => {
    switch (any.type) {
      case 'ForStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        return loopBody(any, any.body);
      case 'ForInStatement':
        // All keys are listed before the first turn, which may be the last.
        wrap(
          any.right,
          `${mayLeave.test(text.original.slice(any.body.start, any.body.end)) ? names.listed : names.inherited}(`,
          ')',
        );
        return loopBody(any, any.body, headRests(any.left));
      case 'ForOfStatement':
        return loopBody(any, any.body, headRests(any.left));
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return functionBody(any as FunctionNode);
      case 'ClassDeclaration':
      case 'ClassExpression':
        return classFields(any as Class);
      case 'IfStatement':
        branch(any.consequent as AnyNode);
        return branch(any.alternate as AnyNode | null | undefined);
      case 'SwitchStatement':
        return any.cases.forEach(branch);
      case 'ArrayExpression':
        spreads(any.elements, () => names.spread);
        return;
      case 'MemberExpression':
        return member(any);
      case 'CallExpression':
        return callExpression(any);
      case 'NewExpression':
        spreadArguments(any);
        return making(any);
      case 'ObjectExpression':
        if (any.properties.some(({type}) => type === 'SpreadElement')) wrap(any, `${names.keys}(`, ')');
        return;
      case 'YieldExpression':
        if (any.argument != null && delegations.has(any)) {
          const charge = delegated(any.argument);
          walked(any.argument, charge, undefined, ',1');
          if (charge === names.delegated) places.set(any.argument.start, any.start);
        }
        return;
      case 'VariableDeclarator':
        return declarator(any);
      case 'AssignmentExpression':
        if (any.operator === '**=' && mayBe(any.right, 'bigint')) wrap(any, `${names.powered}(`, ')');
        return assignment(any);
      case 'UnaryExpression':
        // A module's `a<!--b` runs inside a script, where `<!--` would hide the rest of the line.
        if (any.argument.type === 'UpdateExpression') text.appendLeft(any.argument.start, ' ');
        else if (any.operator === '+' && mayBe(any.argument, 'string'))
          wrap(any.argument, `${names.read}(`, ')');
        return;
      case 'BinaryExpression':
        if (any.operator === '**' && mayBe(any.left as Expression, 'bigint') && mayBe(any.right, 'bigint'))
          wrap(any, `${names.powered}(`, ')');
        return;
      case 'CatchClause':
        return catchClause(any);
      case 'TryStatement':
        return tryStatement(any);
    }
  };
  for (const node of nodes) visit(node);

  return {wrapped, places, dots};
}

const callOf = /^([^(]+)\(/;
const mayLeave = /\b(?:break|continue|return|throw|yield|await)\b/;

function hasConstructor(node: Class): boolean {
  return node.body.body.some((member) => member.type === 'MethodDefinition' && member.kind === 'constructor');
}

/** The name of a field, or what its functions are named, as an expression. */
function keyText(key: Expression | PrivateIdentifier): string {
  if (key.type === 'PrivateIdentifier') return `'#${key.name}'`;
  return key.type === 'Identifier' ? `'${key.name}'` : String((key as Literal).raw);
}

/** A function or class that takes the name of what it is assigned to. */
function isAnonymous(value: Expression): boolean {
  switch (value.type) {
    case 'ArrowFunctionExpression':
      return true;
    case 'FunctionExpression':
    case 'ClassExpression':
      return value.id == null;
    default:
      return false;
  }
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
