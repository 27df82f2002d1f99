/** Random statements of nearly the whole grammar, each on a line of its own where it stands at the top. */
import {classText} from './classes';
import {expression, functionText, operand, plenty, target} from './expressions';
import {assignedPattern, declaredPattern} from './patterns';
import {
  block,
  classNames,
  declare,
  deeper,
  functionNames,
  lexicalNames,
  type Scope,
  variableNames,
} from './scope';

export function statements(scope: Scope, most: number): string {
  const count = scope.random.int(1, most);
  return scope.random.array(count, () => statement(scope)).join(' ');
}

export function blockText(scope: Scope, reserved: Iterable<string> = []): string {
  return `{ ${statements(block(scope, reserved), 3)} }`;
}

/** The body of a function, which counts a step; `declared` holds its parameters. */
export function functionBody(scope: Scope): string {
  const {random} = scope;
  const end = random.boolean(0.6) ? ` return ${expression(deeper(scope))};` : '';
  return `{ step(); ${scope.depth > 0 ? statements({...scope, depth: scope.depth - 1}, 3) : ''}${end} }`;
}

export function statement(scope: Scope): string {
  if (scope.depth <= 0) return `log("s", ${expression(scope)});`;
  return scope.random.pick(makers)(deeper(scope));
}

/** The body of a loop or of a branch. Without braces no declaration may stand there. */
function body(scope: Scope, isLoop: boolean): string {
  const inside: Scope = isLoop ? {...scope, isInLoop: true} : scope;
  if (scope.random.boolean(0.75)) {
    const own = block(inside);
    return `{ ${scope.random.boolean(0.3) ? declaration(own) : ''} ${statements(own, 3)} }`;
  }
  return scope.random.pick([
    `log("b", ${expression(inside)});`,
    'step();',
    `if (${expression(inside)}) ${jump(inside)}`,
    `${jump(inside)}`,
  ]);
}

function jump(scope: Scope): string {
  const {random} = scope;
  const ways = ['throw "thrown";', 'step();'];
  if (scope.isFunction && !scope.isField) ways.push(`return ${expression(scope)};`);
  if (scope.isInLoop) ways.push('continue;', 'break;', 'continue;', 'break;');
  if (scope.isInSwitch) ways.push('break;');
  for (const label of scope.labels) ways.push(`break ${label};`);
  for (const label of scope.labels.filter((one) => one.startsWith('loop'))) ways.push(`continue ${label};`);
  return random.pick(ways);
}

function declaration(scope: Scope): string {
  const {random} = scope;
  const kind = random.pick(['let', 'const', 'var'] as const);
  const parts: string[] = [];
  for (let count = random.int(1, 2); count > 0; count--) {
    const made =
      kind === 'var'
        ? declaredPattern({...scope, declared: new Set()}, variableNames)
        : declaredPattern(scope, lexicalNames);
    if (made === undefined) break;
    const isBare = kind !== 'const' && !/^[[{]/.test(made) && random.boolean(0.2);
    parts.push(isBare ? made : `${made} = ${/^[[{]/.test(made) ? plenty(scope) : expression(scope)}`);
  }
  return parts.length === 0 ? 'step();' : `${kind} ${parts.join(', ')};`;
}

/** The head of a loop over something: a declaration or an assignment. */
function each(scope: Scope): string {
  const {random} = scope;
  const kind = random.int(0, 3);
  if (kind === 0) return random.boolean() ? target(scope) : assignedPattern(scope);
  if (kind === 1) return `var ${declaredPattern({...scope, declared: new Set()}, variableNames)}`;
  return `${random.pick(['let', 'const'])} ${declaredPattern({...scope, declared: new Set()}, lexicalNames)}`;
}

function loop(scope: Scope): string {
  const {random} = scope;
  const label = random.boolean(0.3) ? `loop${scope.depth}${random.int(0, 9)}` : undefined;
  const inside: Scope =
    label === undefined || scope.labels.includes(label)
      ? scope
      : {...scope, labels: [...scope.labels, label]};
  const head = inside === scope ? '' : `${label}: `;
  const turns = body(inside, true);
  switch (random.int(0, scope.isAsync ? 6 : 5)) {
    case 0:
      return `${head}for (let a = 0; step() && a < 3; a++) ${turns}`;
    case 1: {
      const own: Scope = {...scope, declared: new Set()};
      const made = declaredPattern(own, lexicalNames);
      return `${head}for (${random.pick(['let', 'const'])} ${made} = ${expression(scope)}; step() && ${operand(scope)}; ${expression(scope)}) ${turns}`;
    }
    case 2:
      return `${head}while (step() && ${operand(scope)}) ${turns}`;
    case 3:
      return `${head}do ${turns} while (step() && ${operand(scope)});`;
    case 4:
      return `${head}for (${each(scope)} in ${plenty(scope)}) ${turns}`;
    case 6:
      return `${head}for await (${each(scope)} of ${plenty(scope)}) ${turns}`;
    default:
      return `${head}for (${each(scope)} of ${plenty(scope)}) ${turns}`;
  }
}

function switching(scope: Scope): string {
  const {random} = scope;
  const inside: Scope = {...block(scope), isInSwitch: true};
  const cases = random.array(random.int(1, 3), () => {
    const lines = random.boolean(0.8) ? statements(inside, 2) : '';
    return `case ${expression(scope)}: ${lines} ${random.boolean() ? jump(inside) : ''}`;
  });
  if (random.boolean()) cases.splice(random.int(0, cases.length), 0, `default: ${statements(inside, 2)}`);
  return `switch (${expression(scope)}) { ${cases.join(' ')} }`;
}

function trying(scope: Scope): string {
  const {random} = scope;
  const caught = new Set<string>();
  const given = random.int(0, 3);
  const own: Scope = {...scope, declared: caught};
  const parameter =
    given === 0
      ? ''
      : given === 1
        ? `(${declaredPattern(own, lexicalNames)})`
        : `(${declare(own, lexicalNames)})`;
  const handler = ` catch ${parameter} ${blockText(scope, caught)}`;
  const last = ` finally ${blockText(scope)}`;
  const which = random.int(0, 2);
  return `try ${blockText(scope)}${which === 1 ? '' : handler}${which === 0 ? '' : last}`;
}

const makers: readonly ((scope: Scope) => string)[] = [
  (scope) => `log("s", ${expression(scope)});`,
  (scope) => `log("s", ${expression(scope)});`,
  (scope) => `(${expression(scope)});`,
  declaration,
  declaration,
  declaration,
  (scope) => `if (${expression(scope)}) ${body(scope, false)}`,
  (scope) => `if (${expression(scope)}) ${blockText(scope)} else ${body(scope, false)}`,
  loop,
  loop,
  loop,
  switching,
  trying,
  trying,
  trying,
  (scope) => blockText(scope),
  (scope) => {
    const label = `block${scope.depth}`;
    return scope.labels.includes(label)
      ? blockText(scope)
      : `${label}: ${blockText({...scope, labels: [...scope.labels, label]})}`;
  },
  jump,
  (scope) => {
    const own = declare(scope, functionNames);
    return own === undefined ? 'step();' : functionText(scope, own);
  },
  (scope) => {
    const own = declare(scope, classNames);
    return own === undefined ? 'step();' : classText(scope, own);
  },
  (scope) => `(${assignedPattern(scope)} = (${plenty(scope)}));`,
];
