/**
 * Whether a program may make a global by an assignment: in sloppy code one to a name that nothing around it declares does.
 * Safety rests on it: where it may not, nobody looks for globals that a run has left. In doubt it may.
 */
import type {AnyNode, Identifier, Pattern} from 'acorn';
import {isFunction} from '#lib/languages/javascript/function-nodes';
import {assignedBy, leavesOf} from '#lib/languages/javascript/patterns';

type Range = {readonly start: number; readonly end: number};
/** `nodes` are all of a program's, in sloppy code. */
export function mayMakeGlobals(nodes: readonly AnyNode[]): boolean {
  const assigned = nodes.flatMap(assignedBy).filter(isName);
  if (assigned.length === 0) return false;
  const names = new Set(assigned.map(({name}) => name));
  const declared = declarationsIn(nodes, names);
  return !assigned.every(({name, start}) =>
    (declared.get(name) ?? []).some((scope) => scope.start <= start && start < scope.end),
  );
}

function isName(target: AnyNode): target is Identifier {
  return target.type === 'Identifier';
}

const everywhere: Range = {start: 0, end: Number.POSITIVE_INFINITY};

/** Where each of these names is declared. A declaration holds in the smallest of what could be its scope. */
function declarationsIn(
  nodes: readonly AnyNode[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly Range[]> {
  const declared = new Map<string, Range[]>();
  // Children come first: of those around a place, the first is the smallest.
  const bodies = nodes.flatMap((node): Range[] =>
    isFunction(node) ? [node.body] : node.type === 'StaticBlock' ? [node] : [],
  );
  const blocks = nodes.flatMap((node): Range[] => {
    // What a switch looks at is outside of it.
    if (node.type === 'SwitchStatement') return [{start: node.discriminant.end, end: node.end}];
    return blockTypes.has(node.type) ? [node] : [];
  });
  const around = (scopes: readonly Range[], {start, end}: Range): Range =>
    scopes.find((scope) => scope.start < start && end <= scope.end) ?? everywhere;
  const declare = (patterns: readonly (Pattern | null)[], scope: () => Range): void => {
    for (const {name} of patterns.flatMap(leavesOf).filter(isName)) {
      if (names.has(name)) declared.set(name, [...(declared.get(name) ?? []), scope()]);
    }
  };
  for (const node of nodes) {
    if (node.type === 'VariableDeclaration') {
      const ids = node.declarations.map(({id}) => id);
      declare(ids, () => around(node.kind === 'var' ? bodies : blocks, node));
    } else if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') {
      declare([node.id], () => around(blocks, node));
    } else if (node.type === 'CatchClause') {
      declare([node.param ?? null], () => node);
    }
    if (isFunction(node)) declare(node.params, () => node);
  }
  return declared;
}

const blockTypes = new Set([
  'BlockStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'StaticBlock',
]);
