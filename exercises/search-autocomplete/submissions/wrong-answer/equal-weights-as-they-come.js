// Sorts by weight only: equal weights stay in the order in which the dictionary has them.
class Autocomplete {
  constructor(terms) {
    this.root = {children: new Map()};
    for (const [term, weight] of terms) {
      let node = this.root;
      for (const letter of term) {
        if (!node.children.has(letter)) node.children.set(letter, {children: new Map()});
        node = node.children.get(letter);
      }
      node.term = term;
      node.weight = weight;
    }
  }
  gather(node, found) {
    if (node.term !== undefined) found.push(node);
    for (const child of node.children.values()) this.gather(child, found);
  }
  suggest(prefix, limit) {
    let node = this.root;
    for (const letter of prefix) {
      node = node.children.get(letter);
      if (!node) return [];
    }
    const found = [];
    this.gather(node, found);
    found.sort((a, b) => b.weight - a.weight);
    return found.slice(0, limit).map(({term}) => term);
  }
}
