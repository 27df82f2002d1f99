/** Where a random program is being written: which words the grammar allows there, and which names are taken. */
import type {Random} from '#lib/exercise-sdk/random';

/** What the files of the grammar ask of one another: it is recursive, and their imports may not be. */
export type Grammar = {
  readonly expression: (scope: Scope) => string;
  readonly key: (scope: Scope) => string;
  readonly target: (scope: Scope) => string;
  readonly classText: (scope: Scope, name: string) => string;
  readonly functionBody: (scope: Scope) => string;
  readonly statements: (scope: Scope, most: number) => string;
};

export type Scope = {
  readonly grammar: Grammar;
  readonly random: Random;
  /** How many more levels may be nested. */
  readonly depth: number;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** In a function, where `return` may stand. */
  readonly isFunction: boolean;
  /** In a function that is no arrow, or in an arrow in one. */
  readonly hasNewTarget: boolean;
  /** In a method, where `super.m` may stand. */
  readonly hasSuper: boolean;
  /** In a derived constructor, where `super()` may stand. */
  readonly isDerived: boolean;
  /** In the body of a class, whose private names may be said. */
  readonly hasPrivate: boolean;
  /** `arguments` may not be said in the initialiser of a field. */
  readonly isField: boolean;
  readonly labels: readonly string[];
  readonly isInLoop: boolean;
  readonly isInSwitch: boolean;
  /** What the block that is being written has declared. */
  readonly declared: Set<string>;
};

export const lexicalNames = ['a', 'b', 'c', 'd'] as const;
export const variableNames = ['u', 'v', 'w'] as const;
export const functionNames = ['g', 'h', 'k'] as const;
export const classNames = ['A', 'B', 'C'] as const;

export function programScope(grammar: Grammar, random: Random): Scope {
  return {
    grammar,
    random,
    depth: 4,
    isAsync: false,
    isGenerator: false,
    isFunction: false,
    hasNewTarget: false,
    hasSuper: false,
    isDerived: false,
    hasPrivate: false,
    isField: false,
    labels: [],
    isInLoop: false,
    isInSwitch: false,
    declared: new Set(),
  };
}

export function deeper(scope: Scope, changes: Partial<Scope> = {}): Scope {
  return {...scope, depth: scope.depth - 1, ...changes};
}

/** A block of its own, whose declarations hide those around it. */
export function block(scope: Scope, reserved: Iterable<string> = []): Scope {
  return deeper(scope, {declared: new Set(reserved)});
}

export type FunctionKind = {
  readonly isAsync?: boolean;
  readonly isGenerator?: boolean;
  readonly isMethod?: boolean;
  readonly isDerived?: boolean;
};

export function functionScope(scope: Scope, kind: FunctionKind, reserved: Iterable<string>): Scope {
  return deeper(scope, {
    isAsync: kind.isAsync === true,
    isGenerator: kind.isGenerator === true,
    isFunction: true,
    hasNewTarget: true,
    hasSuper: kind.isMethod === true,
    isDerived: kind.isDerived === true,
    isField: false,
    labels: [],
    isInLoop: false,
    isInSwitch: false,
    declared: new Set(reserved),
  });
}

/** An arrow function: it has the words of what stands around it, but for loops and `yield`. */
export function arrowScope(scope: Scope, isAsync: boolean, reserved: Iterable<string>): Scope {
  return deeper(scope, {
    isAsync,
    isGenerator: false,
    isFunction: true,
    labels: [],
    isInLoop: false,
    isInSwitch: false,
    declared: new Set(reserved),
  });
}

/** A name that the block has not declared yet, which it declares now; undefined where all are taken. */
export function declare(scope: Scope, names: readonly string[]): string | undefined {
  const free = names.filter((name) => !scope.declared.has(name));
  if (free.length === 0) return undefined;
  const name = scope.random.pick(free);
  scope.declared.add(name);
  return name;
}
