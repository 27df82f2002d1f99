// Goes on comparing with the prefix while it gathers: it stops at the prefix and finds only beginnings of it.
class Autocomplete {
  constructor(terms) {
    this.root = {children: new Map()};
    for (const [term, weight] of terms) {
      let node = this.root;
      for (const letter of term) {
        if (!node.children.has(letter)) node.children.set(letter, {children: new Map()});
        node = node.children.get(letter);
      }
      node.weight = weight;
    }
  }
  gather(node, path, prefix, found) {
    if (node.weight !== undefined) found.push({term: path, weight: node.weight});
    for (const [letter, child] of node.children) {
      if (prefix.startsWith(path + letter)) this.gather(child, path + letter, prefix, found);
    }
  }
  suggest(prefix, limit) {
    const found = [];
    this.gather(this.root, '', prefix, found);
    found.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
    return found.slice(0, limit).map(({term}) => term);
  }
}
