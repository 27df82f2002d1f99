/** What no schema can say of the names, types and rules that a signature declares. Pure. */
import {checkRulesFit} from '#lib/values/rules';
import type {MethodSignature, Parameter} from '#lib/values/signature';
import {parseType} from '#lib/values/type-text';

/** A mistake of the author's, at a key below `signature` in exercise.json. */
export type Misdeclared = {readonly key: string; readonly sentence: string};

/** Words that some language does not take for a name. */
const reservedWords = new Set(
  `and as assert async await break case catch class const continue debugger def default del delete do elif else
  enum except export extends false finally for from function global if implements import in instanceof
  interface is lambda let new nonlocal not null or package pass private protected public raise return static
  super switch this throw true try typeof undefined var void while with yield constructor prototype arguments
  eval self none`.split(/\s+/),
);

/** Names that are called, with the key of each. */
export function checkNames(
  named: ReadonlyArray<{readonly key: string; readonly name: string}>,
): Misdeclared[] {
  const names = named.map(({name}) => name);
  return named.flatMap(({key, name}, index) => [
    ...(reservedWords.has(name) ? [{key, sentence: `"${name}" is a reserved word in some language.`}] : []),
    ...(names.indexOf(name) < index ? [{key, sentence: `"${name}" is declared twice.`}] : []),
  ]);
}

export function checkMethodNames(methods: ReadonlyArray<Pick<MethodSignature, 'name'>>): Misdeclared[] {
  return checkNames(methods.map(({name}, index) => ({key: `.methods[${index}].name`, name})));
}

export function checkMethodParameters(
  methods: ReadonlyArray<Pick<MethodSignature, 'parameters'>>,
): Misdeclared[] {
  return methods.flatMap(({parameters}, index) =>
    checkParameters(`.methods[${index}].parameters`, parameters),
  );
}

/** `key` is that of the list: `.parameters`. */
export function checkParameters(key: string, parameters: readonly Parameter[]): Misdeclared[] {
  const names = parameters.map(({name}) => name);
  return parameters.flatMap(({name, type, rules}, index) => {
    const found: Misdeclared[] = [];
    const say = (where: string, sentence: string) => found.push({key: `${key}[${index}]${where}`, sentence});
    if (reservedWords.has(name)) say('.name', `"${name}" is a reserved word in some language.`);
    if (names.indexOf(name) < index) say('.name', `"${name}" is declared twice.`);
    const parsed = parseType(type);
    if (parsed.kind === 'void') say('.type', 'A parameter cannot be void.');
    const misfit = rules && checkRulesFit(parsed, rules);
    if (misfit) say(`.rules${misfit.path}`, `${misfit.message}.`);
    return found;
  });
}
