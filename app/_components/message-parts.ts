/** Splits a sentence into words and code. Pure. */

export type MessagePart = {readonly text: string; readonly isCode: boolean};

/** Arguments: anything but quotes and brackets, whole quoted texts, and brackets one level deep. */
const argumentsText = String.raw`\((?:[^()"']|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\([^()]*\))*\)`;
const code = new RegExp(
  String.raw`\x60([^\x60]+)\x60|(?<![\w.$])(?:new )?[A-Za-z_$][\w$.]*${argumentsText}`,
  'g',
);
/** `O(n)` is mathematics. */
const growth = /^O\(/;

export function partsOf(text: string): MessagePart[] {
  const parts: MessagePart[] = [];
  let from = 0;
  for (const found of text.matchAll(code)) {
    if (growth.test(found[0])) continue;
    if (found.index > from) parts.push({text: text.slice(from, found.index), isCode: false});
    parts.push({text: found[1] ?? found[0], isCode: true});
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({text: text.slice(from), isCode: false});
  return parts;
}
