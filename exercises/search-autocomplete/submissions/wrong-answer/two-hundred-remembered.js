// The best two hundred of a prefix are remembered, and are the answer when more are asked for.
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
    this.kept ??= new Map();
    const kept = this.kept.get(prefix);
    if (kept) return kept.slice(0, limit);
    let node = this.root;
    for (const letter of prefix) {
      node = node.children.get(letter);
      if (!node) return [];
    }
    const found = [];
    this.gather(node, found);
    found.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
    const best = found.slice(0, 200).map(({term}) => term);
    this.kept.set(prefix, best);
    return found.slice(0, limit).map(({term}) => term);
  }
}
