/** Random classes: fields, private names, accessors, static blocks, heritage. */
import {call, expression, key, methodText} from './expressions';
import {parameters} from './patterns';
import {arrowScope, block, deeper, functionScope, type Scope} from './scope';

export function classText(scope: Scope, name: string): string {
  const {random} = scope;
  const heritage = random.boolean(0.5)
    ? ` extends ${random.boolean(0.4) ? 'Base' : random.boolean(0.3) ? 'Returning' : random.pick(['null', 'Array', 'Error', 'Map', 'returning', `(${expression(deeper(scope))})`])}`
    : '';
  const hasPrivate = random.boolean();
  const inside = deeper(scope, hasPrivate ? {hasPrivate} : {});
  const parts = random.array(random.int(0, 4), () => memberText(inside));
  if (hasPrivate) {
    parts.push(random.boolean() ? `#p = ${initialiser(inside)};` : '#p;');
    parts.push('#q() { step(); return log("#q", this.#p); }');
  }
  if (random.boolean(0.4)) parts.push(constructorText(inside, heritage !== ''));
  return `class ${name}${heritage} { ${random.shuffle(parts).join(' ')} }`;
}

function constructorText(scope: Scope, isDerived: boolean): string {
  const names = new Set<string>();
  const inside = functionScope(scope, {isMethod: true, isDerived}, names);
  const given = parameters(deeper(inside, {isDerived: false}), names);
  const body = scope.grammar.functionBody({...inside, declared: names});
  const begins =
    isDerived && scope.random.boolean(0.8) ? `{ super(${call(deeper(inside, {isDerived: false}))}); ` : '{ ';
  return `constructor(${given}) ${begins}${body} }`;
}

function initialiser(scope: Scope): string {
  return expression(fieldScope(scope));
}

function fieldScope(scope: Scope): Scope {
  return {...arrowScope(scope, false, []), hasSuper: true, isDerived: false, isField: true};
}

function memberText(scope: Scope): string {
  const {random} = scope;
  const modifier = random.boolean(0.3) ? 'static ' : '';
  switch (random.int(0, 6)) {
    case 0:
      return `static { ${scope.grammar.statements({...block(fieldScope(scope)), isFunction: false}, 2)} }`;
    case 1:
    case 2:
      return `${modifier}${key(scope)} = ${initialiser(scope)};`;
    case 3:
      return `${modifier}${key(scope)};`;
    case 4:
      return `${modifier}${key(scope)} = () => (step(), log("field", this));`;
    default:
      return modifier + methodText(scope, key(scope));
  }
}
