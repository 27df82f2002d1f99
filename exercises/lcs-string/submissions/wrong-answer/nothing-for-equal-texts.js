// Cuts off the common beginning and end, solves the rest, and forgets to put them back.
function lcsString(text1, text2) {
  let start = 0;
  while (start < text1.length && start < text2.length && text1[start] === text2[start]) start++;
  let end1 = text1.length;
  let end2 = text2.length;
  while (end1 > start && end2 > start && text1[end1 - 1] === text2[end2 - 1]) {
    end1--;
    end2--;
  }
  let row = Array(end2 - start + 1).fill('');
  for (let i = start; i < end1; i++) {
    const next = [''];
    for (let j = start; j < end2; j++) {
      const up = row[j - start + 1];
      const left = next[j - start];
      next.push(text1[i] === text2[j] ? row[j - start] + text1[i] : up.length >= left.length ? up : left);
    }
    row = next;
  }
  return row[end2 - start];
}
