// Looks at one place in all words, then at the next, up to the first difference.
export function longestCommonPrefix(words: string[]): string {
  const [first = ''] = words;
  for (let place = 0; place < first.length; place++) {
    if (words.some((word) => word[place] !== first[place])) return first.slice(0, place);
  }
  return first;
}
