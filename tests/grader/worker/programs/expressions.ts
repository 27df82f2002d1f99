/** Random expressions of nearly the whole grammar. Each can stand wherever an assignment expression may. */
import {assignedPattern, parameters} from './patterns';
import {
  arrowScope,
  classNames,
  deeper,
  functionNames,
  functionScope,
  lexicalNames,
  type Scope,
  variableNames,
} from './scope';

const values: readonly string[] = (
  'list ; text ; object ; getters ; watched ; (log("first"), list) ; coerced ; thenable ; none ; nothing ; Base ; tag' +
  ' ; returning ; iterable("i", 2) ; counting("c", 2) ; later("l", 2) ; broken(0) ; broken(2)' +
  ' ; broken(3) ; broken(4) ; 1 ; 0 ; -1 ; 2.5 ; 7n ; "s" ; "" ; true ; null ; undefined ; NaN ; /b/g' +
  ' ; Symbol.iterator ; Math.max ; [] ; ({}) ; [1, , 3] ; new Set([1, 2])' +
  ' ; list.values() ; text[Symbol.iterator]() ; Object.freeze([1])'
).split(' ; ');
const collections: readonly string[] = (
  'list ; text ; object ; getters ; watched ; (log("first"), list) ; [[1, [2, 3]], [[4], 5]] ; [object, object]' +
  ' ; [getters, {x: [1], y: [2]}] ; iterable("i", 2) ; counting("c", 3) ; Object.entries(object)' +
  ' ; new Map([[1, [2]], [3, [4]]]) ; {x: [1, 2], y: {x: 3}} ; [{x: 1, y: 2, z: 3}] ; ["ab", "cd"]' +
  ' ; [list, list] ; [iterable("j", 1), counting("d", 1)]'
).split(' ; ');
const keys = ['x', 'y', 'z', 'm', 's', 'length', 'name', 'p'] as const;
const binary = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '**',
  '<',
  '>',
  '<=',
  '>=',
  '==',
  '!=',
  '===',
  '!==',
  '&',
  '|',
  '^',
  '<<',
  '>>',
  '>>>',
  '&&',
  '||',
  'in',
  'instanceof',
] as const;
const assigning = ['=', '+=', '-=', '*=', '**=', '||=', '&&=', '??=', '>>=', '%='] as const;
const unary = ['!', '-', '+', '~', 'typeof ', 'void ', 'delete '] as const;

export function expression(scope: Scope): string {
  if (scope.depth <= 0) return leaf(scope);
  const inner = deeper(scope);
  return scope.random.pick(makers)(inner);
}

/** For places where a comma, `yield` or an arrow would need parentheses. */
export function operand(scope: Scope): string {
  return `(${expression(scope)})`;
}

export function name({random}: Scope): string {
  return random.pick([...lexicalNames, ...variableNames, ...functionNames, ...classNames]);
}

function leaf(scope: Scope): string {
  const {random} = scope;
  switch (random.int(0, 6)) {
    case 0:
    case 1:
      return name(scope);
    case 2:
      return `log("${random.int(0, 99)}", ${random.pick(values)})`;
    case 3:
      return random.pick(['this', scope.hasNewTarget ? 'new.target' : 'this']);
    default:
      return random.pick(values);
  }
}

export function call(scope: Scope): string {
  const {random} = scope;
  return random
    .array(random.int(0, 3), () => (random.boolean(0.3) ? `...(${plenty(scope)})` : expression(scope)))
    .join(', ');
}

export function key(scope: Scope): string {
  const {random} = scope;
  return random.boolean(0.7)
    ? random.pick(keys)
    : `[log("key", ${random.boolean() ? `"${random.pick(keys)}"` : expression(deeper(scope))})]`;
}

function member(scope: Scope): string {
  const {random} = scope;
  const of = operand(scope);
  return random.pick([
    `${of}.${random.pick(keys)}`,
    `${of}?.${random.pick(keys)}`,
    `${of}[${expression(scope)}]`,
    `${of}?.[${expression(scope)}].x`,
    `${of}?.${random.pick(keys)}.x.y`,
    ...(scope.hasPrivate ? [`${of}.#p`, `${of}?.#p`, `(#p in ${of})`, 'this.#p', 'this.#q()'] : []),
    ...(scope.hasSuper ? ['super.x', `super.m(${call(scope)})`, `super[${expression(scope)}]`] : []),
  ]);
}

/** What a loop or a pattern can take apart. */
export function plenty(scope: Scope): string {
  return scope.random.boolean(0.25) ? expression(scope) : scope.random.pick(collections);
}

/** What can be assigned to. */
export function target(scope: Scope): string {
  const {random} = scope;
  return random.pick([
    name(scope),
    name(scope),
    `object.${random.pick(keys)}`,
    `getters.x`,
    `watched[${expression(deeper(scope, {depth: 0}))}]`,
    ...(scope.hasPrivate ? ['this.#p'] : []),
    ...(scope.hasSuper ? ['super.x', 'this.x'] : []),
  ]);
}

export function arrow(scope: Scope): string {
  const {random} = scope;
  const isAsync = random.boolean(0.3);
  const names = new Set<string>();
  const own = arrowScope(scope, isAsync, names);
  const given = random.boolean(0.3)
    ? random.pick(lexicalNames)
    : `(${parameters(arrowScope(scope, false, []), names)})`;
  if (!given.startsWith('(')) names.add(given);
  const head = `${isAsync ? 'async ' : ''}${given} => `;
  if (random.boolean(0.4)) return head + scope.grammar.functionBody({...own, declared: names});
  return (
    head +
    (random.boolean()
      ? `(step(), ${expression(own)})`
      : `(${expression(deeper(own, {depth: Math.min(own.depth, 1)}))})`)
  );
}

export function functionText(scope: Scope, own?: string): string {
  const {random} = scope;
  const kind = {isAsync: random.boolean(0.25), isGenerator: random.boolean(0.3)};
  const names = new Set<string>();
  const head = `${kind.isAsync ? 'async ' : ''}function${kind.isGenerator ? '*' : ''} ${own ?? (random.boolean() ? random.pick(functionNames) : '')}`;
  const inside = functionScope(scope, kind, names);
  return `${head}(${parameters(deeper(inside, {isGenerator: false, isAsync: false}), names)}) ${scope.grammar.functionBody({...inside, declared: names})}`;
}

/** A method, getter or setter, in an object or a class. */
export function methodText(scope: Scope, named: string): string {
  const {random} = scope;
  const names = new Set<string>();
  const form = random.int(0, 5);
  const kind = {isMethod: true, isAsync: form === 1, isGenerator: form === 2};
  const inside = functionScope(scope, kind, names);
  if (form === 4) return `get ${named}() ${scope.grammar.functionBody(inside)}`;
  if (form === 5)
    return `set ${named}(a) ${scope.grammar.functionBody({...inside, declared: new Set(['a'])})}`;
  const head = `${kind.isAsync ? 'async ' : ''}${kind.isGenerator ? '*' : ''}${named}`;
  return `${head}(${parameters(deeper(inside, {isGenerator: false, isAsync: false}), names)}) ${scope.grammar.functionBody({...inside, declared: names})}`;
}

function objectText(scope: Scope): string {
  const {random} = scope;
  const parts = random.array(random.int(0, 4), () => {
    switch (random.int(0, 5)) {
      case 0:
        return `...${operand(scope)}`;
      case 1:
        return name(scope);
      case 2:
        return methodText(scope, key(scope));
      case 3:
        return `${random.pick(['__proto__', '"__proto__"', 'valueOf'])}: ${expression(scope)}`;
      default:
        return `${key(scope)}: ${expression(scope)}`;
    }
  });
  const protos = parts.filter((part) => /^"?__proto__"?:/.test(part));
  return `{${parts.filter((part) => !protos.slice(1).includes(part)).join(', ')}}`;
}

function arrayText(scope: Scope): string {
  const {random} = scope;
  return `[${random
    .array(random.int(0, 4), () =>
      random.boolean(0.4) ? `...(${plenty(scope)})` : random.boolean(0.1) ? '' : expression(scope),
    )
    .join(', ')}]`;
}

/** What runs nothing of the program's, but where it says so: calls of built-ins that the meter charges in the source. */
function builtIn(scope: Scope): string {
  const it = expression(scope);
  return scope.random.pick([
    `new Map(${it})`,
    `new Set(${it})`,
    `new Array(${it})`,
    `new Map([[${it}, 1]]).get(${it})`,
    `new Error(${it})`,
    `TypeError(${it})`,
    `new Uint8Array(${it})`,
    `/b/g.exec(${it})`,
    `/(?<n>a)|b/y.exec(${it})`,
    `${operand(scope)}.exec?.(${it})`,
    `new RegExp(${it}, "g")`,
    `Array.from(${it}, ${arrow(deeper(scope))})`,
    `list.map(${it})`,
    `[...list].sort(${it})`,
    `Object.assign({}, ${it}, ${it})`,
    `Object.entries(${it})`,
    `Object.fromEntries(${it})`,
    `JSON.stringify(${it})`,
    `text.replace(/a/g, ${it})`,
    `text.split(${it})`,
    `Promise.resolve(${it}).then(${it}, ${arrow(deeper(scope))})`,
    `Promise.all(${it}).finally(() => log("all")).catch((a) => note("no", a))`,
    `Promise.race([${it}]).catch((a) => note("no", a))`,
    `Reflect.construct(Base, ${it})`,
    `(${it}).next?.(${it})`,
    `(${it}).return?.(1)`,
    `Function.prototype.call.call(${it}, ${it})`,
    `String(${it})`,
    `String(${arrow(scope)})`,
    `Array.prototype.concat.call(${it}, ${it})`,
  ]);
}

const makers: readonly ((scope: Scope) => string)[] = [
  leaf,
  leaf,
  leaf,
  member,
  member,
  builtIn,
  builtIn,
  arrayText,
  arrayText,
  (scope) => `(${objectText(scope)})`,
  arrow,
  arrow,
  (scope) => `(${functionText(scope)})`,
  (scope) => `(${scope.grammar.classText(scope, '')})`,
  (scope) => `${operand(scope)}(${call(scope)})`,
  (scope) => `${name(scope)}(${call(scope)})`,
  (scope) => `${member(scope)}(${call(scope)})`,
  (scope) => `${operand(scope)}?.(${call(scope)})`,
  (scope) => `new (${expression(scope)})(${call(scope)})`,
  (scope) => `new ${name(scope)}(${call(scope)})`,
  (scope) =>
    `${scope.random.pick(['tag', operand(scope)])}\`a\${${expression(scope)}}\\n\${${expression(scope)}}\``,
  (scope) => `\`a\${${expression(scope)}}b\``,
  (scope) => `${scope.random.pick(unary)}${operand(scope)}`,
  (scope) => `${operand(scope)} ${scope.random.pick(binary)} ${operand(scope)}`,
  (scope) => `${operand(scope)} ${scope.random.pick(binary)} ${operand(scope)}`,
  (scope) => `${operand(scope)} ?? ${operand(scope)}`,
  (scope) => `${operand(scope)} ? ${expression(scope)} : ${expression(scope)}`,
  (scope) => `(${expression(scope)}, ${expression(scope)})`,
  (scope) => `${target(scope)} ${scope.random.pick(assigning)} ${expression(scope)}`,
  (scope) => `${target(scope)} = ${expression(scope)}`,
  (scope) => `(${assignedPattern(scope)} = (${plenty(scope)}))`,
  (scope) =>
    scope.random.boolean()
      ? `${scope.random.pick(['++', '--'])}${target(scope)}`
      : `${target(scope)}${scope.random.pick(['++', '--'])}`,
  (scope) => `delete object.${scope.random.pick(keys)}`,
  (scope) => `log("e", ${expression(scope)})`,
  (scope) => (scope.isGenerator ? `(yield ${expression(scope)})` : leaf(scope)),
  (scope) => (scope.isGenerator ? `(yield* ${expression(scope)})` : leaf(scope)),
  (scope) => (scope.isAsync ? `(await ${operand(scope)})` : leaf(scope)),
  (scope) => (scope.isDerived ? `super(${call(scope)})` : leaf(scope)),
  (scope) => (scope.isFunction && !scope.isField ? `arguments[${scope.random.int(0, 2)}]` : leaf(scope)),
];
