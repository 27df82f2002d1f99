// Hirschberg's divide and conquer: linear memory; finds where the best way crosses the middle, and solves both halves.
export default class Lcs {
  /** Lengths for all of `a` against every prefix of `b`. */
  static row(a: string, b: string): number[] {
    let previous = new Array<number>(b.length + 1).fill(0);
    for (const character of a) {
      const current = [0];
      for (let j = 0; j < b.length; j++) {
        current.push(character === b[j] ? previous[j] + 1 : Math.max(previous[j + 1], current[j]));
      }
      previous = current;
    }
    return previous;
  }

  static spell(a: string, b: string): string {
    if (a === '' || b === '') return '';
    if (a.length === 1) return b.includes(a) ? a : '';
    const middle = a.length >> 1;
    const left = Lcs.row(a.slice(0, middle), b);
    const right = Lcs.row(reversed(a.slice(middle)), reversed(b));
    let split = 0;
    for (let j = 1; j <= b.length; j++) {
      if (left[j] + right[b.length - j] > left[split] + right[b.length - split]) split = j;
    }
    return Lcs.spell(a.slice(0, middle), b.slice(0, split)) + Lcs.spell(a.slice(middle), b.slice(split));
  }
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

export function lcsString(text1: string, text2: string): string {
  return Lcs.spell(text1, text2);
}
