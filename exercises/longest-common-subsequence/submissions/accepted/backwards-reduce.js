// A fold over the letters of the first text from its end, making a fresh row for each.
const longestCommonSubsequence = (text1, text2) =>
  [...text1].reduceRight((below, letter) => {
    const row = [0];
    for (let j = 1; j <= text2.length; j++) {
      const same = letter === text2[text2.length - j];
      row.push(same ? below[j - 1] + 1 : Math.max(below[j], row[j - 1]));
    }
    return row;
  }, Array.from({length: text2.length + 1}, () => 0))[text2.length];
