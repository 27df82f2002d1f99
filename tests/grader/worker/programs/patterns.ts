/** Random patterns: of declarations, of parameters, of assignments. */
import {declare, deeper, lexicalNames, type Scope} from './scope';

type Leaf = () => string | undefined;

/** A pattern, or a plain name, whose names `leaf` chooses; undefined where it has none left. */
function pattern(scope: Scope, leaf: Leaf, depth: number): string | undefined {
  const {random} = scope;
  if (depth === 0 || random.boolean(0.4)) return leaf();
  const part = (): string | undefined => {
    const one = pattern(scope, leaf, depth - 1);
    return one !== undefined && random.boolean(0.3)
      ? `${one} = ${scope.grammar.expression(deeper(scope))}`
      : one;
  };
  const isArray = random.boolean();
  const parts: string[] = [];
  for (let count = random.int(0, 3); count > 0; count--) {
    const one = part();
    if (one === undefined) break;
    parts.push(isArray ? one : `${scope.grammar.key(scope)}: ${one}`);
    if (isArray && random.boolean(0.15)) parts.push('');
  }
  if (random.boolean(0.5)) {
    const rest = isArray ? pattern(scope, leaf, depth - 1) : leaf();
    if (rest !== undefined) parts.push(`...${rest}`);
  }
  return isArray ? `[${parts.join(', ')}]` : `{${parts.join(', ')}}`;
}

/** What a `let`, `const` or `var` declares; undefined where all names are taken. */
export function declaredPattern(scope: Scope, names: readonly string[]): string | undefined {
  return pattern(scope, () => declare(scope, names), 2);
}

export function assignedPattern(scope: Scope): string {
  let made = pattern(scope, () => scope.grammar.target(scope), 2);
  while (made === undefined || !/^[[{]/.test(made))
    made = pattern(scope, () => scope.grammar.target(scope), 2);
  return made;
}

/** `names` takes up what they declare. */
export function parameters(scope: Scope, names: Set<string>): string {
  const {random} = scope;
  const own: Scope = {...scope, declared: names};
  const parts: string[] = [];
  for (let count = random.int(0, 3); count > 0; count--) {
    const one = declaredPattern(own, lexicalNames);
    if (one === undefined) break;
    parts.push(random.boolean(0.25) ? `${one} = ${scope.grammar.expression(deeper(own))}` : one);
  }
  const rest = random.boolean(0.2) ? declaredPattern(own, lexicalNames) : undefined;
  if (rest !== undefined) parts.push(`...${rest}`);
  return parts.join(', ');
}
