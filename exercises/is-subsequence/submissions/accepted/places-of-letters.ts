// Lists the places of each letter of t, and finds the next one by halving: made for many questions.
export default function isSubsequence(s: string, t: string): boolean {
  const places = new Map<string, number[]>();
  [...t].forEach((letter, place) => {
    const known = places.get(letter);
    if (known) known.push(place);
    else places.set(letter, [place]);
  });
  let last = -1;
  return [...s].every((letter) => {
    const own = places.get(letter) ?? [];
    let [low, high] = [0, own.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (own[middle]! > last) high = middle;
      else low = middle + 1;
    }
    if (low === own.length) return false;
    last = own[low]!;
    return true;
  });
}
