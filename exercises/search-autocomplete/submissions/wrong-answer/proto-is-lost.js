// A plain object from terms to weights: assigning to "__proto__" stores nothing.
class Autocomplete {
  constructor(terms) {
    const weights = {};
    for (const [term, weight] of terms) weights[term] = weight;
    this.sorted = Object.keys(weights).sort();
    this.weights = weights;
  }
  suggest(prefix, limit) {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle] < prefix) low = middle + 1;
      else high = middle;
    }
    const found = [];
    while (low < this.sorted.length && this.sorted[low].startsWith(prefix)) found.push(this.sorted[low++]);
    return found.sort((a, b) => this.weights[b] - this.weights[a]).slice(0, limit);
  }
}
