/**
 * What a program writes itself, as numbers and texts: sentinels, separators, widths and names of its own. Given to it as
 * values, they show what it takes for something else. Read from the text alone, so that it costs nothing.
 */
import type {Words} from '#lib/values/draw-value';

const wordsMax = 60;
const textCharactersMax = 30;

/** Each piece takes all that was read for it, even where it never ends: a text is read once, whatever it is made of. */
const piecePattern =
  /\/\/[^\n]*|\/\*.*?(?:\*\/|$)|'(?:[^'\\\n]|\\.)*'?|"(?:[^"\\\n]|\\.)*"?|`(?:[^`\\]|\\.)*`?|[a-z_$][\w$]*|\.[\w$]+|0x[\da-f]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?|./gis;
const closedText = /^(['"`]).*\1$/s;

/** Comments, texts, names, numbers and single characters, one after the other. */
export function piecesOf(source: string): string[] {
  return source.match(piecePattern) ?? [];
}

export function wordsOf(source: string): Words {
  const pieces = piecesOf(source);
  const texts = pieces
    .filter((piece) => piece.length > 1 && closedText.test(piece))
    .flatMap((piece) =>
      piece
        .slice(1, -1)
        .split(/\$\{[^}]*\}?/)
        .map(unescaped),
    );
  const numbers = pieces
    .filter((piece) => /^\d/.test(piece))
    .map((piece) => Number(piece.replaceAll('_', '')));
  return {
    numbers: [...new Set(numbers.flatMap(near))].filter(Number.isFinite).slice(0, wordsMax),
    texts: [...new Set(texts)]
      .filter(({length}) => length > 0 && length <= textCharactersMax)
      .slice(0, wordsMax),
  };
}

/** What a number means besides itself: an end, a width in bits. */
function near(number: number): number[] {
  const around = [number, number - 1, number + 1, -number];
  return Number.isInteger(number) && number > 2 && number <= 53
    ? [...around, 2 ** number, 2 ** number + 1, 2 ** number - 1]
    : around;
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\n/g, '\n')
    .replace(/\\(.)/g, '$1');
}
