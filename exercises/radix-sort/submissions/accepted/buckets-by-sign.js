// Buckets of magnitudes, digit by digit, for negative and other numbers apart; the negative ones are reversed at the end.
class Digits {
  constructor(values) {
    this.values = values;
    this.largest = values.reduce((largest, value) => Math.max(largest, value), 0);
  }

  sorted() {
    for (let unit = 1; unit <= this.largest; unit *= 10) {
      const buckets = [[], [], [], [], [], [], [], [], [], []];
      for (const value of this.values) buckets[Math.trunc(value / unit) % 10].push(value);
      this.values = buckets.flat();
    }
    return this.values;
  }
}

const radixSort = (nums) => {
  const negative = new Digits(nums.filter((value) => value < 0).map((value) => -value)).sorted();
  const rest = new Digits(nums.filter((value) => value >= 0)).sorted();
  return negative.reverse().map((value) => -value).concat(rest);
};
