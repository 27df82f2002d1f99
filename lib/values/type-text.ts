/** Reads and writes the language-neutral type notation of signatures; knows nothing of values or of any language. */

export type Field = {readonly name: string; readonly type: ValueType; readonly optional: boolean};

export type ValueType =
  | {readonly kind: 'int' | 'float' | 'string' | 'boolean' | 'void' | 'any' | 'null'}
  | {readonly kind: 'literal'; readonly value: string}
  | {readonly kind: 'array'; readonly items: ValueType}
  | {readonly kind: 'tuple'; readonly elements: readonly ValueType[]}
  | {readonly kind: 'object'; readonly fields: readonly Field[]}
  | {readonly kind: 'map'; readonly values: ValueType}
  | {readonly kind: 'union'; readonly members: readonly ValueType[]};

/** A notation that cannot be read; the message says where and what was expected. */
export class TypeTextError extends Error {
  override readonly name = 'TypeTextError';
}

const simpleNames = ['int', 'float', 'string', 'boolean', 'void', 'any', 'null'] as const;
type SimpleName = (typeof simpleNames)[number];

const tokenPattern = /\s*(?:([A-Za-z_$][\w$]*)|("(?:[^"\\]|\\.)*")|(\[\]|[[\]{}<>(),:?|]))/y;
const charactersMax = 1000;

function tokenize(text: string): string[] {
  if (text.length > charactersMax) throw new TypeTextError(`a type has at most ${charactersMax} characters`);
  const tokens: string[] = [];
  const source = text.trimEnd();
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < source.length) {
    const at = tokenPattern.lastIndex;
    const match = tokenPattern.exec(source);
    if (!match) throw new TypeTextError(`unexpected ${JSON.stringify(source.slice(at).trimStart()[0])}`);
    tokens.push(match[1] ?? match[2] ?? match[3]!);
  }
  return tokens;
}

/** The type a text denotes. Throws a TypeTextError when the text is no type. */
export function parseType(text: string): ValueType {
  const tokens = tokenize(text);
  let next = 0;

  const expect = (token: string): void => {
    if (tokens[next] !== token) {
      throw new TypeTextError(`expected "${token}" but found ${found()}`);
    }
    next++;
  };
  const found = (): string => (next < tokens.length ? `"${tokens[next]}"` : 'the end');
  const take = (token: string): boolean => {
    if (tokens[next] !== token) return false;
    next++;
    return true;
  };
  const listUntil = <T>(end: string, read: () => T): T[] => {
    const list: T[] = [];
    while (!take(end)) {
      list.push(read());
      if (!take(',')) {
        expect(end);
        break;
      }
    }
    return list;
  };

  const readField = (): Field => {
    const name = tokens[next];
    if (name === undefined || !/^[A-Za-z_$"]/.test(name)) {
      throw new TypeTextError(`expected the name of a field but found ${found()}`);
    }
    next++;
    const optional = take('?');
    expect(':');
    return {name: name.startsWith('"') ? (JSON.parse(name) as string) : name, type: readUnion(), optional};
  };

  const readPrimary = (): ValueType => {
    const token = tokens[next];
    if (token === undefined) throw new TypeTextError('expected a type but found the end');
    next++;
    if (isSimple(token)) return {kind: token};
    if (token.startsWith('"')) return {kind: 'literal', value: JSON.parse(token) as string};
    if (token === '[') {
      const elements = listUntil(']', readUnion);
      if (elements.length === 0) throw new TypeTextError('a tuple has at least one element');
      return {kind: 'tuple', elements};
    }
    if (token === '{') return {kind: 'object', fields: listUntil('}', readField)};
    if (token === '(') {
      const inner = readUnion();
      expect(')');
      return inner;
    }
    if (token === 'map') {
      expect('<');
      const values = readUnion();
      expect('>');
      return {kind: 'map', values};
    }
    throw new TypeTextError(
      `"${token}" is no type; the types are ${simpleNames.join(', ')}, T[], [A, B], {name: T}, map<T>, A | B and "text"`,
    );
  };

  const readPostfix = (): ValueType => {
    let type = readPrimary();
    while (take('[]')) type = {kind: 'array', items: type};
    return type;
  };

  const readUnion = (): ValueType => {
    const members = [readPostfix()];
    while (take('|')) members.push(readPostfix());
    return members.length === 1 ? members[0]! : {kind: 'union', members};
  };

  const type = readUnion();
  if (next < tokens.length) throw new TypeTextError(`expected the end but found ${found()}`);
  return type;
}

function isSimple(token: string): token is SimpleName {
  return (simpleNames as readonly string[]).includes(token);
}

/** How a language writes the types it does not share with the notation. */
export type TypeNames = {
  readonly simple: Readonly<Record<SimpleName, string>>;
  readonly map: (values: string) => string;
  readonly separator: string;
};

const neutralNames: TypeNames = {
  simple: {
    int: 'int',
    float: 'float',
    string: 'string',
    boolean: 'boolean',
    void: 'void',
    any: 'any',
    null: 'null',
  },
  map: (values) => `map<${values}>`,
  separator: ', ',
};

/** The notation of a type; with other names, the same type in a language with TypeScript's syntax for the rest. */
export function writeType(type: ValueType, names: TypeNames = neutralNames): string {
  const write = (inner: ValueType): string => writeType(inner, names);
  switch (type.kind) {
    case 'literal':
      return JSON.stringify(type.value);
    case 'array':
      return type.items.kind === 'union' ? `(${write(type.items)})[]` : `${write(type.items)}[]`;
    case 'tuple':
      return `[${type.elements.map(write).join(', ')}]`;
    case 'object':
      return `{${type.fields
        .map(({name, optional, type: inner}) => `${fieldName(name)}${optional ? '?' : ''}: ${write(inner)}`)
        .join(names.separator)}}`;
    case 'map':
      return names.map(write(type.values));
    case 'union':
      return type.members
        .map((member) => (member.kind === 'union' ? `(${write(member)})` : write(member)))
        .join(' | ');
    default:
      return names.simple[type.kind];
  }
}

function fieldName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
