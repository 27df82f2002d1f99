// Compares the first word of the list with the last one, but has not sorted the list.
const longestCommonPrefix = (words) => {
  const first = words[0];
  const last = words.at(-1);
  let length = 0;
  while (length < first.length && first[length] === last[length]) length += 1;
  return first.substring(0, length);
};
