/**
 * What goes into a JSON column, as JSON that PostgreSQL can hold: it refuses half characters and the zero character, and
 * both may come from a candidate's program. Every JSON that is written passes here; nothing else casts to the client's type.
 */
import type {Prisma} from '#lib/data/generated/client';

/** As JSON has it: what is undefined is left out, and half characters become U+FFFD. */
export function jsonColumn(value: object): Prisma.InputJsonObject & Prisma.InputJsonArray {
  return JSON.parse(jsonText(value));
}

/** The same, where an update leaves the column alone that is given nothing. */
export function optionalJsonColumn(
  value: object | undefined,
): (Prisma.InputJsonObject & Prisma.InputJsonArray) | undefined {
  return value === undefined ? undefined : jsonColumn(value);
}

/** The text of such JSON, for statements that take it as a parameter. */
export function jsonText(value: object): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') return textColumn(part);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [textColumn(key), item]));
  });
}

/** For a text column, which cannot hold the zero character either. */
export function textColumn(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\\0');
}
