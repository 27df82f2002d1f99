// Keeps what is left of s in a list, back to front, and takes the next letter off its end.
const isSubsequence = (s, t) => {
  const rest = s.split('').reverse();
  for (const letter of t) {
    if (rest.at(-1) === letter) rest.pop();
  }
  return rest.length === 0;
};
