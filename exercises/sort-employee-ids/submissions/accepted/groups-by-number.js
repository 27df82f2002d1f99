// Collects the IDs of each number in a map, in order of arrival, then merge-sorts the numbers recursively.
class Payroll {
  #groups = new Map();

  add(id) {
    const number = parseInt(id.slice(4), 10);
    if (!this.#groups.has(number)) this.#groups.set(number, []);
    this.#groups.get(number).push(id);
  }

  list() {
    const all = [];
    for (const number of mergeSort([...this.#groups.keys()])) all.push(...this.#groups.get(number));
    return all;
  }
}

function mergeSort(numbers) {
  if (numbers.length < 2) return numbers;
  const middle = numbers.length >> 1;
  const left = mergeSort(numbers.slice(0, middle));
  const right = mergeSort(numbers.slice(middle));
  const merged = [];
  for (let i = 0, j = 0; i < left.length || j < right.length; ) {
    merged.push(j === right.length || left[i] <= right[j] ? left[i++] : right[j++]);
  }
  return merged;
}

var sortEmployeeIds = function (ids) {
  const payroll = new Payroll();
  ids.forEach((id) => payroll.add(id));
  return payroll.list();
};
