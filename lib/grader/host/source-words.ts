/**
 * What a program writes itself, as numbers and texts: sentinels, separators, widths and names of its own. Given to it as
 * values, they show what it takes for something else. Read from the text alone, so that it costs nothing.
 */
import type {Words} from '#lib/values/draw-value';

const wordsMax = 60;
const textCharactersMax = 30;

const textPattern = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;
const numberPattern = /(?<![\w$.])(?:0x[\da-f]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)/gi;

export function wordsOf(source: string): Words {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g, ' ');
  const texts = [...code.matchAll(textPattern)].flatMap(([, single, double, template]) =>
    (single ?? double ?? template ?? '').split(/\$\{[^}]*\}/).map(unescaped),
  );
  const numbers = [...code.replace(textPattern, ' ').matchAll(numberPattern)].map(([text]) =>
    Number(text.replaceAll('_', '')),
  );
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
