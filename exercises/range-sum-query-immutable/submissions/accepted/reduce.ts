// Folds the list into its prefix sums, in a private field.
export default class NumArray {
  readonly #prefix: readonly number[];

  constructor(nums: readonly number[]) {
    this.#prefix = nums.reduce<number[]>(
      (sums, num) => {
        sums.push(sums[sums.length - 1]! + num);
        return sums;
      },
      [0],
    );
  }

  sumRange(left: number, right: number): number {
    const [before, with_] = [this.#prefix[left]!, this.#prefix[right + 1]!];
    return with_ - before;
  }
}
