/**
 * What the engine quotes of the code in the message of an error, as it would quote the source. Where the meter has put a call
 * around an expression, the engine quotes the call.
 */
import type {AnyNode} from 'acorn';

/** An expression that the meter has put a call of `name` around. */
export type Wrapped = {
  readonly name: string;
  readonly node: AnyNode;
  /** Where the engine says that the call fails whose arguments it is spread into. */
  readonly callPlace?: number;
};

export type Quotable = {
  /** Begins every name of the meter's. */
  readonly prefix: string;
  readonly source: string;
  readonly wrapped: readonly Wrapped[];
  /** Functions whose text has names of the meter's in it: as they run, and as they were written; longest first. */
  readonly functions: () => ReadonlyArray<readonly [made: string, written: string]>;
};

const unknown = '(intermediate value)';

/** `offset` in the source is where the error was thrown, as far as that is known. */
export function quoteSource(
  message: string,
  offset: number | undefined,
  {prefix, source, wrapped, functions}: Quotable,
): string {
  if (!message.includes(prefix)) return message;
  let text = message;
  for (const [made, written] of functions()) text = text.replaceAll(made, () => written);
  const name = `${prefix.replaceAll('$', '\\$')}[A-Z]`;
  const notIterable = ' is not a function or its return value is not iterable';
  const call = '\\(\\.\\.\\.\\)';
  const spread = `(?:${call})?(?= is not iterable \\(cannot read property (Symbol)?)`;
  const quotation = new RegExp(`(${name})(?:(${spread})|${call}|(${notIterable}))?`, 'g');
  return text.replace(
    quotation,
    (_, made: string, asSpread?: string, isAsked?: string, iterated?: string) => {
      const node = nearest(wrapped, made, offset, asSpread !== undefined);
      const called = node?.type === 'CallExpression' || node?.type === 'NewExpression' ? node : undefined;
      if (isAsked !== undefined && called !== undefined) return quoted(called.callee as AnyNode, source);
      if (iterated === undefined) return node === undefined ? unknown : quoted(node, source);
      if (node === undefined) return `${unknown} is not iterable`;
      if (called === undefined) return `${quoted(node, source)} is not iterable`;
      return quoted(called.callee as AnyNode, source) + notIterable;
    },
  );
}

function nearest(
  wrapped: readonly Wrapped[],
  name: string,
  offset: number | undefined,
  isSpread: boolean,
): AnyNode | undefined {
  let found: AnyNode | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const {name: own, node, callPlace} of wrapped) {
    if (own !== name || offset === undefined) continue;
    if (isSpread && callPlace === offset) return node;
    const distance = Math.min(Math.abs(offset - node.start), Math.abs(offset - node.end));
    if (distance >= least) continue;
    found = node;
    least = distance;
  }
  return found;
}

/** An expression as V8 quotes it (`CallPrinter`); what prints nothing is an intermediate value. */
export function quoted(node: AnyNode, source: string): string {
  return print(node, source) || unknown;
}

function print(node: AnyNode, source: string): string {
  const text = (inner: AnyNode | null): string => (inner === null ? '' : print(inner, source));
  const shown = (inner: AnyNode | null): string => text(inner) || unknown;
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'ThisExpression':
      return 'this';
    case 'Super':
      return 'super';
    case 'Literal':
      if (typeof node.value === 'string') return `"${node.value}"`;
      if (node.regex != null) return `/${node.regex.pattern}/${node.regex.flags}`;
      return node.bigint == null ? String(node.value) : '';
    case 'TemplateLiteral':
      if (node.expressions.length === 0) return `"${node.quasis[0]!.value.cooked}"`;
      return node.expressions.map((one) => shown(one as AnyNode)).join('');
    case 'MemberExpression': {
      const object = shown(node.object as AnyNode);
      const dot = node.optional ? '?.' : '';
      if (!node.computed) return `${object}${dot || '.'}${propertyName(node.property as AnyNode)}`;
      if (node.property.type === 'Literal' && typeof node.property.value === 'string') {
        return `${object}${dot || '.'}${node.property.value}`;
      }
      return `${object}${dot}[${shown(node.property as AnyNode)}]`;
    }
    case 'CallExpression':
      return `${shown(node.callee as AnyNode)}${node.optional ? '?.' : ''}(...)`;
    case 'ArrayExpression':
    case 'ArrayPattern':
      return `[${node.elements.map((one) => (one === null ? '' : shown(one as AnyNode))).join(',')}]`;
    case 'ObjectExpression':
      return `{${unknown.repeat(node.properties.length)}}`;
    case 'SpreadElement':
    case 'RestElement':
      return `(...${shown(node.argument as AnyNode)})`;
    case 'ConditionalExpression':
      return unknown.repeat(3);
    case 'UpdateExpression': {
      const argument = shown(node.argument as AnyNode);
      return node.prefix ? `(${node.operator}${argument})` : `(${argument}${node.operator})`;
    }
    case 'TaggedTemplateExpression':
      return `${shown(node.tag as AnyNode)}(...)`;
    case 'UnaryExpression':
      // The parser works out what stands before a number.
      if (node.argument.type === 'Literal' && typeof node.argument.value === 'number') {
        if (node.operator === '-') return String(-node.argument.value);
        if (node.operator === '!') return String(!node.argument.value);
      }
      return `(${/\w/.test(node.operator) ? `${node.operator} ` : node.operator}${shown(node.argument as AnyNode)})`;
    case 'BinaryExpression':
    case 'LogicalExpression':
      return `(${shown(node.left as AnyNode)} ${node.operator} ${shown(node.right as AnyNode)})`;
    case 'SequenceExpression':
      return `(${node.expressions.map((one) => shown(one as AnyNode)).join(' , ')})`;
    case 'AssignmentExpression':
      return node.left.type === 'ObjectPattern' ? '' : text(node.left as AnyNode);
    case 'AwaitExpression':
      return text(node.argument as AnyNode);
    default:
      return '';
  }
}

function propertyName(node: AnyNode): string {
  return node.type === 'PrivateIdentifier' ? `#${node.name}` : node.type === 'Identifier' ? node.name : '';
}
