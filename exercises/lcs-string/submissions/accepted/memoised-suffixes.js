// Recursion over suffixes with a memory of lengths, and a loop that spells the answer from its front.
const lcsString = (text1, text2) => {
  const width = text2.length + 1;
  const memory = new Int16Array((text1.length + 1) * width).fill(-1);

  const longest = (i, j) => {
    if (i === text1.length || j === text2.length) return 0;
    const key = i * width + j;
    if (memory[key] >= 0) return memory[key];
    const result =
      text1[i] === text2[j] ? 1 + longest(i + 1, j + 1) : Math.max(longest(i + 1, j), longest(i, j + 1));
    memory[key] = result;
    return result;
  };

  let answer = '';
  for (let i = 0, j = 0; i < text1.length && j < text2.length; ) {
    if (text1[i] === text2[j]) {
      answer += text1[i++];
      j++;
    } else if (longest(i, j + 1) > longest(i + 1, j)) {
      j++;
    } else {
      i++;
    }
  }
  return answer;
};
