/** What the benchmark grades: a trie, right and plain, on as many cases of as many words as asked. */
import type {PreparedExercise} from '#lib/exercises/exercise';

export const trieSource = `
class Node {
  constructor() { this.children = new Map(); this.isWord = false; }
}
class Trie {
  constructor() { this.root = new Node(); }
  insert(word) {
    let node = this.root;
    for (const letter of word) {
      if (!node.children.has(letter)) node.children.set(letter, new Node());
      node = node.children.get(letter);
    }
    node.isWord = true;
  }
  search(word) { return this.walk(word)?.isWord ?? false; }
  startsWith(prefix) { return this.walk(prefix) !== undefined; }
  walk(text) {
    let node = this.root;
    for (const letter of text) {
      node = node.children.get(letter);
      if (node === undefined) return undefined;
    }
    return node;
  }
}`;

/** Cases of three calls for each word; every word is asked for after it was inserted. */
export function trieExercise(casesCount: number, wordsCount: number): PreparedExercise {
  const word = {name: 'word', type: 'string'};
  const cases = Array.from({length: casesCount}, (_, index) => {
    const words = Array.from({length: wordsCount}, (_, k) => `word${(k * 7919 + index) % 1000}`);
    const calls = words.flatMap((text) => [
      ['insert', text],
      ['search', text],
      ['startsWith', text.slice(0, 3)],
    ]);
    const results = words.map(() => '{"$":"undefined"},true,true').join(',');
    return {
      id: `case-${index}`,
      group: 'all',
      sample: false,
      inputJson: JSON.stringify({construct: [], calls}),
      expectedJson: `[${results}]`,
      referenceOperations: 1000,
      operationsMax: 100_000_000,
    };
  });
  return {
    slug: 'bench',
    version: 1,
    contentHash: '',
    title: 'Bench',
    languages: ['javascript'],
    difficulty: 'easy',
    topics: [],
    signature: {
      kind: 'class',
      name: 'Trie',
      parameters: [],
      methods: [
        {name: 'insert', parameters: [word], returns: 'void'},
        {name: 'search', parameters: [word], returns: 'boolean'},
        {name: 'startsWith', parameters: [word], returns: 'boolean'},
      ],
      callsMax: 100_000,
    },
    limits: {operationsFactor: 10, operationsMin: 1000, memoryMbMax: 64},
    groups: [{id: 'all', title: 'All', points: 100}],
    hints: [],
    statement: '',
    editorial: '',
    reference: {language: 'javascript', source: trieSource},
    authorScript: '',
    hasChecker: false,
    cases,
  };
}
