// No tree at all: a Map from every prefix to its count, another from words to copies.
function Trie() {
  const copies = new Map();
  const beginning = new Map();
  const add = (map, key, by) => map.set(key, (map.get(key) ?? 0) + by);
  const change = (word, by) => {
    add(copies, word, by);
    for (let end = 0; end <= word.length; end++) add(beginning, word.slice(0, end), by);
  };
  return {
    insert(word) {
      change(word, 1);
    },
    countWordsEqualTo: (word) => copies.get(word) ?? 0,
    countWordsStartingWith: (prefix) => beginning.get(prefix) ?? 0,
    erase(word) {
      if (copies.get(word) > 0) change(word, -1);
    },
  };
}
