// Only the alphabetically first and last word matter: what they share, all between them share.
const longestCommonPrefix = (words) => {
  const sorted = [...words].sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  let length = 0;
  while (length < first.length && first[length] === last[length]) length += 1;
  return first.substring(0, length);
};
