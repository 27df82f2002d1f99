/** Writes a case into the text of a cases.ts. Pure: it changes the list of cases and leaves every other character as it is. */
import {parser} from '@lezer/javascript';
import {decodeTagged, Opaque} from '#lib/exercise-sdk/tagged';

export type NewCase = {
  readonly id: string;
  readonly group: string;
  readonly category?: string;
  readonly guards: string;
  /** Tagged JSON. */
  readonly inputJson: string;
};

/** The case as an element of `cases: […]`. */
export function writeCase({id, group, category, guards, inputJson}: NewCase): string {
  const words = {id, group, ...(category === undefined ? {} : {category}), guards};
  const fields = Object.entries(words).map(([name, text]) => `${name}: ${literal(text)}`);
  return `{${fields.join(', ')}, input: ${literal(decodeTagged(inputJson))}}`;
}

/** Undefined where the text has no list of cases that is written out. */
export function insertCase(text: string, element: string): string | undefined {
  const list = findCases(text);
  if (list === undefined) return undefined;
  const {isClosed, commaAt, at} = list;
  const head = `${text.slice(0, commaAt)}${isClosed ? '' : ','}${text.slice(commaAt, at)}`;
  return `${head.trimEnd()}\n    ${element},\n  ${text.slice(at)}`;
}

/** `at`: where its bracket closes. `commaAt`: where a comma is missing, unless `isClosed`. */
type CaseList = {readonly isClosed: boolean; readonly commaAt: number; readonly at: number};

/** The last property `cases` whose value is an array literal. */
function findCases(text: string): CaseList | undefined {
  let found: CaseList | undefined;
  parser
    .configure({dialect: 'ts'})
    .parse(text)
    .iterate({
      enter: ({name, node}) => {
        if (name !== 'Property') return;
        const [key, value] = [node.firstChild, node.lastChild];
        if (key === null || value?.name !== 'ArrayExpression') return;
        if (!/^(['"]?)cases\1$/.test(text.slice(key.from, key.to))) return;
        const last = value.lastChild;
        if (last === null || text.slice(last.from, last.to) !== ']') return;
        let item = last.prevSibling;
        while (item !== null && /Comment$/.test(item.name)) item = item.prevSibling;
        const isClosed = item === null || ['[', ','].includes(text.slice(item.from, item.to));
        found = {isClosed, commaAt: item?.to ?? last.from, at: last.from};
      },
    });
  return found;
}

/** Unlike what people are shown, JavaScript for every value that an input may hold. */
function literal(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value instanceof Map) return `new Map(${literal([...value])})`;
  if (value instanceof Set) return `new Set(${literal([...value])})`;
  if (value instanceof Date) return `new Date(${literal(value.getTime())})`;
  if (value instanceof Opaque) throw new Error(`${value.description} cannot be written as JavaScript`);
  const fields = Object.entries(value).map(([key, item]) => `${keyOf(key)}: ${literal(item)}`);
  return `{${fields.join(', ')}}`;
}

/** `__proto__` without brackets would set the prototype. */
function keyOf(key: string): string {
  if (key === '__proto__') return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
